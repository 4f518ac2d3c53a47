import { ConfigFaults, readConfig } from './config.ts';

const DATABASE_URL = 'postgres://app:secret@localhost:5432/skillstar';

describe('The settings of live', () => {
  it('put live one port above the api', () => {
    expect(readConfig({ DATABASE_URL }).port).toBe(3001);
    expect(readConfig({ DATABASE_URL, PORT: '8080' }).port).toBe(8081);
    expect(readConfig({ DATABASE_URL, PORT: '8080', LIVE_PORT: '9000' }).port).toBe(9000);
  });

  it('take the empty text of a compose file for "not set"', () => {
    const config = readConfig({ DATABASE_URL, REDIS_URL: '', SKILLSTAR_TLS: '', HOST: '', LOG_LEVEL: '' });
    expect(config).toMatchObject({ redisUrl: null, tls: null, host: undefined, logLevel: 'info' });
  });

  it('are refused with every fault at once, and without repeating a password', () => {
    const env = {
      PORT: '80 80',
      LIVE_PORT: '70000',
      DATABASE_URL: 'mysql://app:secret@localhost/skillstar',
      REDIS_URL: 'localhost',
      SKILLSTAR_TLS: 'cert.pem',
      LOG_LEVEL: 'loud',
    };
    const faults = faultsOf(env);
    expect(faults).toHaveLength(6);
    for (const name of Object.keys(env)) expect(faults.join('\n')).toContain(name);
    expect(faults.join('\n')).not.toContain('secret');
  });

  it('need a database, readable certificates and a port for live', () => {
    expect(faultsOf({})).toEqual(['DATABASE_URL is missing']);
    expect(faultsOf({ DATABASE_URL, SKILLSTAR_TLS: '/none/a.pem, /none/b.pem' })).toHaveLength(2);
    expect(faultsOf({ DATABASE_URL, PORT: '65535' })).toHaveLength(1);
  });
});

function faultsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigFaults) return error.faults;
    throw error;
  }
  return [];
}
