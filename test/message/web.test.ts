import { describe, expect, test } from 'vitest';
import { misnamed, shownHost, webAddress } from '../../src/message/web.ts';

describe('an address that may be a link', () => {
  test.each([
    ['https://www.mempool.space/block/1', 'mempool.space'],
    ['http://MEMPOOL.Space.:80/x', 'mempool.space'],
    ['https://münze.example/', 'xn--mnze-0ra.example'],
    ['https://mempool.space.evil.example/', 'mempool.space.evil.example'],
    ['https://mempool.space\u2044block.evil.example/', 'mempool.xn--spaceblock-696e.evil.example'],
    ['https://me@mempool.space/', null],
    ['https://:secret@mempool.space/', null],
    ['https://localhost/', null],
    ['ftp://mempool.space/', null],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['mempool.space', null],
    [' https://mempool.space/', null],
    ['https://', null],
  ])('%s is of %s', (url, host) => {
    const address = webAddress(url);
    expect(address && shownHost(address)).toBe(host);
  });
});

describe('a label that speaks of another host', () => {
  test.each([
    ['Block headers', 'https://mempool.space/', false],
    ['mempool.space pools', 'https://mempool.space/', false],
    ['www.mempool.space', 'https://mempool.space/', false],
    ['mempool.space', 'https://testnet.mempool.space/', false],
    ['testnet.mempool.space', 'https://mempool.space/', true],
    ['mempool.space', 'https://mempool.space.evil.example/', true],
    ['See mempool.space', 'https://evil.example/mempool.space', true],
    ['MEMPOOL\uff0eSPACE', 'https://evil.example/', true],
    ['https://mempool.space', 'https://mempool.space/', true],
    ['Block headers', 'https://xn--mmpool-4uf.space/', true],
    ['It rose 11.16 % to 125.86 T', 'https://mempool.space/', false],
  ])('%s to %s: %s', (label, url, expected) => {
    expect(misnamed(label, webAddress(url)!)).toBe(expected);
  });
});
