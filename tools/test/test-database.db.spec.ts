import { Client } from 'pg';
import { createTestDatabase } from '../../apps/api/test/test-database.ts';

const connect = async (url: string) => {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
};

describe('a database for tests', () => {
  it('is one of its own for every spec file', async () => {
    const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    const [first, second] = await Promise.all([connect(one.url), connect(other.url)]);
    await first.query('create table only_here (id int)');
    await expect(second.query('select * from only_here')).rejects.toThrow('does not exist');
    await Promise.all([first.end(), second.end()]);
    await Promise.all([one.drop(), other.drop()]);
  });

  it('sorts Chinese names by pinyin', async () => {
    const database = await createTestDatabase();
    const client = await connect(database.url);
    const { rows } = await client.query(
      `select name from unnest(array['张伟','李娜','王芳','阿丽']) as name order by name collate "zh-x-icu"`,
    );
    expect(rows.map((row) => row.name)).toEqual(['阿丽', '李娜', '王芳', '张伟']);
    await client.end();
    await database.drop();
  });
});
