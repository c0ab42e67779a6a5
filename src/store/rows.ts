import type { Verdict } from '../check/verdict.ts';
import type { Claim } from '../claims/claim.ts';
import type { Message } from '../message/message.ts';
import type { Article } from '../news/article.ts';
import type { Feed, Item } from '../news/feed.ts';
import type { Failure } from '../ports.ts';

// What only this room has written, it reads back without asking again.
export const feedOf = (json: string): Feed => JSON.parse(json) as Feed;
export const itemOf = (json: string): Item => JSON.parse(json) as Item;
export const articleOf = (json: string): Article => JSON.parse(json) as Article;
export const claimOf = (json: string): Claim => JSON.parse(json) as Claim;
export const verdictOf = (json: string): Verdict => JSON.parse(json) as Verdict;
export function messageOf(json: string): Message {
  const message = JSON.parse(json) as Message;
  // Those kept before messages had them.
  return { ...message, chart: message.chart ?? null, actions: message.actions ?? [] };
}
export const failureOf = (json: string): Failure => JSON.parse(json) as Failure;
