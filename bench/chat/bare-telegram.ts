// As little as a bot on grammY can be: it answers the command with the same text, in one call.
import { Bot } from 'grammy';

const [apiRoot = '', token = ''] = process.argv.slice(2);
const bot = new Bot(token, { client: { apiRoot } });
bot.command('breakeven', (context) => context.reply('Mining at 20 J/TH pays up to 0.07 USD/kWh'));
await bot.start();
