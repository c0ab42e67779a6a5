import { calculations } from './calculations.ts';
import { chat } from './chat.ts';
import { deals } from './deals.ts';
import { discord } from './discord.ts';
import { explanations } from './explanations.ts';
import { figures } from './figures.ts';
import { moderation } from './moderation.ts';
import { newsroom } from './newsroom.ts';
import { operator } from './operator.ts';
import { registry } from './registry.ts';
import { silence } from './silence.ts';
import { subscriptions } from './subscriptions.ts';
import { telegram } from './telegram.ts';

/** What is loaded when something of it is first said: an answer to a calculation needs none of it. */
export const more = {
  ...calculations,
  ...registry,
  ...deals,
  ...figures,
  ...newsroom,
  ...moderation,
  ...operator,
  ...telegram,
  ...silence,
  ...discord,
  ...chat,
  ...subscriptions,
};
export { explanations };
