import { charts } from './charts.ts';
import { commands } from './commands.ts';
import { settings } from './settings.ts';
import { surface } from './surface.ts';

/** What most answers need. */
export const phrases = {
  ...surface,
  ...commands,
  ...charts,
  ...settings,
};
