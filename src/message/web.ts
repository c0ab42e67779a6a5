/** A web address that may be shown as a link, in ASCII; null for any other scheme, for one with a name or password in it. */
export function webAddress(url: string): URL | null {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const address = new URL(url);
  return address.username === '' && address.password === '' && address.hostname.includes('.')
    ? address
    : null;
}

/** The host a reader is told: lower case, ASCII (`xn--…` for other scripts), without `www.` and a final dot. */
export const shownHost = ({ hostname }: URL): string =>
  hostname
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\./, '');

const NAMED_HOSTS = /(?<![\p{L}\p{N}-])(?:[\p{L}\p{N}-]{1,63}[.\u3002\uff0e]){1,9}\p{L}{2,63}/gu;

/** Does a link's label speak of another host than the one it leads to, or does that one imitate letters? */
export function misnamed(label: string, address: URL): boolean {
  const host = shownHost(address);
  const names = label.toLowerCase().match(NAMED_HOSTS) ?? [];
  return (
    /:\/\//.test(label) ||
    /(?:^|\.)xn--/.test(host) ||
    names.some((name) => {
      const bare = name.replace(/^www\./, '');
      return bare !== host && !host.endsWith(`.${bare}`);
    })
  );
}
