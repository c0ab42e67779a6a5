// As little as a bot on discord.js can be: it answers every command with the same text, in one call.
import { Client } from 'discord.js';

const [api = '', token = ''] = process.argv.slice(2);
const client = new Client({ intents: [], rest: { api, version: '10' } });
client.on('interactionCreate', async (interaction) => {
  if (interaction.isChatInputCommand())
    await interaction.reply({ content: 'Mining at 20 J/TH pays up to 0.07 USD/kWh' });
});
await client.login(token);
