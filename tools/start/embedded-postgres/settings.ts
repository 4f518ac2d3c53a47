/** For data that must survive anything: PostgreSQL's own defaults for durability, tuned only in size. */
export const productSettings: Record<string, string> = {
  max_connections: '100',
  shared_buffers: '128MB',
  jit: 'off',
};

/** For a cluster that is thrown away: nothing waits for the disk. */
export const testSettings: Record<string, string> = {
  max_connections: '300',
  shared_buffers: '128MB',
  jit: 'off',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
};
