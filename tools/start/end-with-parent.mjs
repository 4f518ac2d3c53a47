// Loaded before the api and live: when the supervisor is gone, however that came about, its children stop as well.

process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
