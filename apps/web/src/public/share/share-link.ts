export const inWeChat = (): boolean => /MicroMessenger/i.test(navigator.userAgent);

export type LinkShared = 'share' | 'copied' | 'wechat' | 'failed';

/** WeChat shares by its own menu only; elsewhere the system's sheet, else the clipboard (not on plain http). */
export async function shareLink(title: string, url: string): Promise<LinkShared> {
  if (inWeChat()) return 'wechat';
  try {
    if (navigator.share) {
      await navigator.share({ title, url });
      return 'share';
    }
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'share' : 'failed';
  }
  return (await copyLink(url)) ? 'copied' : 'failed';
}

export async function copyLink(url: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(url);
    return true;
  } catch {
    return false;
  }
}
