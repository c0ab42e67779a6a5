import { calculations } from './calculations.ts';
import { charts } from './charts.ts';
import { chat } from './chat.ts';
import { commands } from './commands.ts';
import { deals } from './deals.ts';
import { discord } from './discord.ts';
import { explanations } from './explanations.ts';
import { figures } from './figures.ts';
import { newsroom } from './newsroom.ts';
import { operator } from './operator.ts';
import { registry } from './registry.ts';
import { settings } from './settings.ts';
import { silence } from './silence.ts';
import { subscriptions } from './subscriptions.ts';
import { surface } from './surface.ts';
import { telegram } from './telegram.ts';

export const phrases = {
  ...surface,
  ...commands,
  ...calculations,
  ...registry,
  ...deals,
  ...figures,
  ...newsroom,
  ...operator,
  ...telegram,
  ...silence,
  ...settings,
  ...discord,
  ...chat,
  ...charts,
  ...subscriptions,
};
export { explanations };
