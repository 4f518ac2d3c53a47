const SENTENCES = {
  foreign: ['这不是本系统的备份文件', 'This is not a backup of this product'],
  key: ['这份备份是用另一把密钥加密的', 'This backup was encrypted with another key'],
  'key-missing': ['找不到备份密钥', 'The key of the backups is not there'],
  cut: ['备份文件不完整，后面的部分缺失', 'The backup file is cut off'],
  altered: ['备份文件已被改动或损坏', 'The backup file was altered or damaged'],
  newer: ['这份备份来自更新的版本，请安装该版本', 'The backup comes from a newer version; install that version'],
  shape: ['备份里的表与它的版本不符', 'The tables in the backup are not those of its version'],
  'not-empty': [
    '数据库不是空的。要用备份替换其中的全部内容，请加上 --replace',
    'The database is not empty. To have everything in it replaced by the backup, say --replace',
  ],
  'in-use': ['系统正在运行，请先停止', 'The product is running: stop it first'],
  'other-keys': [
    '这个数据文件夹里的密钥属于另一套系统，请恢复到空的数据文件夹',
    'The keys in this data folder belong to another installation: restore into an empty data folder',
  ],
  'files-missing': [
    '备份旁边的 files 文件夹里缺少上传的文件。请把整个备份文件夹一起复制；确实没有时可加上 --without-files',
    'Uploaded files are missing in the folder files beside the backup. Copy the whole folder of the backups; if they are gone, say --without-files',
  ],
  different: ['试恢复的结果与原数据不一致', 'The trial restore differs from the original'],
} as const;

/** A backup that cannot be made or taken back; nothing was changed. */
export class BackupFault extends Error {
  readonly kind: keyof typeof SENTENCES;

  constructor(kind: keyof typeof SENTENCES, detail = '') {
    const [chinese, english] = SENTENCES[kind];
    super(`${chinese}。\n${english}${detail === '' ? '' : `: ${detail}`}.`);
    this.kind = kind;
  }
}
