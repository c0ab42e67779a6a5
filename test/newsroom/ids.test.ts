import { describe, expect, it } from 'vitest';
import { articleId, claimIds, typedClaimId } from '../../src/newsroom/ids.ts';
import { claim } from '../store/samples.ts';

const claims = [claim('fell by 11 %', 10), claim('fell by 11 %', 40), claim('fell by 11 %', 40)];

describe('ids', () => {
  it('of claims are eight characters nobody misreads, and differ within an article', () => {
    const ids = claimIds('article', claims);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[0-9abcdefghjkmnpqrstvwxyz]{8}$/);
  });

  it('stay the same for the same reading and differ between articles and attempts', () => {
    expect(claimIds('article', claims)).toEqual(claimIds('article', claims));
    const others = [...claimIds('another', claims), ...claimIds('article', claims, 1)];
    expect(new Set([...claimIds('article', claims), ...others]).size).toBe(9);
    expect(articleId('item')).toBe(articleId('item'));
    expect(articleId('item')).not.toBe(articleId('items'));
  });

  it('collide as seldom as forty bits allow', () => {
    const ids = Array.from({ length: 20_000 }, (_, n) => claimIds(`article-${n}`, [claim('x', n)])[0]);
    expect(new Set(ids).size).toBe(20_000);
  });

  it.each([
    [' 7K2M9QXD ', '7k2m9qxd'],
    ['#oil0', '0110'],
  ])('typed as %j are found as %s', (typed, id) => expect(typedClaimId(typed)).toBe(id));
});
