import { z } from 'zod';
import { LEXICONS, lexiconOf } from '../claims/lexicon/index.ts';
import { type GeneralQuantity, readGeneral } from '../claims/quantity/general.ts';
import { languageOf } from '../claims/text/language.ts';
import { mistaken } from '../command/answer.ts';
import { type Answer, command } from '../command/command.ts';
import { language, text } from '../command/options.ts';
import { message, paragraph, table } from '../message/build.ts';

/** UTF-16 units of one text: some hundred long articles. */
const LONGEST = 1_000_000;
const SHOWN = 200;
const EXAMPLE = 'quantities The coupe makes 503bhp and costs from $60,700.';

const options = z.strictObject({ text: text(LONGEST).optional(), lang: language().optional() });

const amountOf = ({ value, low, high }: GeneralQuantity): string =>
  value === null ? `${low} … ${high}` : String(value);

export default command({
  name: 'quantities',
  options,
  example: EXAMPLE,
  lines: { fields: ['text', 'lang'], example: '{"text":"It weighs 1.2 kg."}' },
  async run({ text: given, lang }, desk): Promise<Answer> {
    const { words } = desk;
    if (given === undefined) return mistaken(desk, words.say('quantities-needs-text', { example: EXAMPLE }));
    const lexicon =
      lang === undefined
        ? (languageOf(given, LEXICONS) ?? lexiconOf(desk.reader.locale))
        : lexiconOf(lang.split('-')[0]!);
    const found = readGeneral(given, lexicon);
    const rows = found.map((each) => [each.text, amountOf(each), each.unit ?? '', each.change] as const);
    const head = (['text', 'value', 'unit', 'change'] as const).map((column) =>
      words.say(`quantities-${column}`),
    );
    return {
      message: message({
        id: 'quantities',
        words,
        title: words.say('quantities-title', { count: found.length }),
        blocks: [
          ...(found.length === 0 ? [] : [table(head, rows.slice(0, SHOWN))]),
          ...(found.length > SHOWN
            ? [paragraph(words.say('digest-more', { count: found.length - SHOWN }))]
            : []),
        ],
      }),
      document: {
        lang: lexicon.lang,
        quantities: found.map(({ text: phrase, value, low, high, unit, change, start, end }) => ({
          text: phrase,
          value,
          low,
          high,
          unit,
          change,
          start,
          end,
        })),
      },
    };
  },
});
