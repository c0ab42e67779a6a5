import { z } from 'zod';
import { nameOf } from '../src/claims/lexicon/names.ts';
import { mistaken } from '../src/command/answer.ts';
import { sharesChart } from '../src/command/charts/shares.ts';
import { command, type Desk } from '../src/command/command.ts';
import { assumed, known, work } from '../src/command/inputs.ts';
import { either } from '../src/command/market.ts';
import { countryOffers } from '../src/command/offers.ts';
import { offering, percent, word } from '../src/command/options.ts';
import { shareAfterConversion } from '../src/core/conversion.ts';
import { responseToLeaving } from '../src/core/retarget.ts';
import type { CountryShares } from '../src/facts/fact.ts';
import { isEvidence, sharesOf } from '../src/facts/observed.ts';
import { table } from '../src/message/build.ts';

const LANGUAGES = ['en', 'de'];

/** ISO codes of the countries whose share is known. */
const codesIn = ({ countryShares }: Desk['facts']): string[] => [
  ...new Set(countryShares.flatMap(({ pct }) => Object.keys(pct))),
];

/** ISO code of a country among those known, from its code or its name in any language answered in. */
function countryOf(asked: string, codes: readonly string[]): string | undefined {
  const text = asked.trim().toLowerCase().replaceAll('.', '');
  const styles = ['long', 'short'] as const;
  return codes.find(
    (code) =>
      code === text ||
      (code === 'us' && text === 'usa') ||
      LANGUAGES.some((language) =>
        styles.some(
          (style) =>
            new Intl.DisplayNames(language, { type: 'region', style })
              .of(code.toUpperCase())
              ?.toLowerCase() === text,
        ),
      ),
  );
}

export default command({
  name: 'shares',
  options: z.strictObject({
    country: offering(word(60), (desk) => countryOffers(codesIn(desk.facts), desk)).optional(),
    share: percent().optional(),
    convert: percent().optional(),
    relocate: percent().optional(),
  }),
  example: 'shares us share:37.5 convert:50',
  run(values, desk) {
    const { words, facts } = desk;
    const { number } = words;
    const codes = codesIn(facts);
    const code = countryOf(values.country ?? 'us', codes);
    const today = { start: facts.at, end: facts.at };
    const rows = code === undefined ? [] : sharesOf(facts.countryShares, code, today);
    const best = rows.find((s) => s.basis === 'world' && isEvidence(s));
    if (values.share === undefined && (!code || !best))
      return mistaken(
        desk,
        words.say('shares-unknown', {
          got: values.country ?? 'us',
          known: codes.map(words.country).join(', '),
        }),
      );
    const name = code ? words.country(code) : (values.country ?? '');
    const share = either(values.share, '%', () =>
      known({ value: best!.pct[code!]!, unit: '%', asOf: best!.asOf, sources: best!.sources }),
    );
    const convert = either(values.convert, '%', () => assumed(50, '%'));
    const relocate = either(values.relocate, '%', () => assumed(0, '%'));
    const after = shareAfterConversion({
      sharePct: share.value,
      convertPct: convert.value,
      relocatePct: relocate.value,
    });
    const lasting = -after.networkChangePct < 99.999 ? responseToLeaving(-after.networkChangePct) : null;
    const provider = (s: CountryShares): string => nameOf(s.provider) ?? s.provider;
    const line = (s: CountryShares): readonly string[] => [
      words.day(s.asOf.end),
      number(s.pct[code!]!, '%'),
      words.say(`basis-${s.basis}`),
      isEvidence(s) ? provider(s) : words.say('shares-not-evidence', { provider: provider(s) }),
    ];
    const [s, x, r] = [share, convert, relocate].map(({ value }) => number(value, '%'));
    return work(desk, {
      id: 'shares',
      title: words.say('shares-title', { country: name, before: s!, after: number(after.sharePct, '%') }),
      chart: sharesChart(desk, {
        country: name,
        before: share.value,
        after: after.sharePct,
        networkChangePct: after.networkChangePct,
      }),
      inputs: { share, convert, relocate },
      choices: { country: code ?? values.country ?? null },
      results: [
        ['label-share_after', number(after.sharePct, '%')],
        ['label-network_change', number(after.networkChangePct, '%')],
        ['label-interval', lasting && number(lasting.intervalMin, 'min')],
      ],
      formulas: [
        `${s} × (100 % − ${x}) ÷ (100 % − ${s} × ${x} × (100 % − ${r})) = ${number(after.sharePct, '%')}`,
        `−${s} × ${x} × (100 % − ${r}) = ${number(after.networkChangePct, '%')}`,
      ],
      more:
        rows.length === 0
          ? []
          : [
              table(
                (['label-date', 'label-share', 'label-basis', 'label-source'] as const).map((id) =>
                  words.say(id),
                ),
                rows.map(line),
              ),
            ],
      numbers: {
        share_pct: after.sharePct,
        network_change_pct: after.networkChangePct,
        interval_min: lasting?.intervalMin ?? null,
      },
    });
  },
});
