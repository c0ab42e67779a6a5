import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gate } from '../../src/news/gate.ts';

/** Written for this test; none is among the examples the classifier is trained on. */
const ABOUT = [
  'The hash rate slipped below one zettahash after sites in Texas curtailed for three days.',
  'Riot ordered thousands of new machines and expects its fleet efficiency to reach 20 J/TH by autumn.',
  'A retarget on Thursday pushed the difficulty up by 3 percent.',
  'Foundry and AntPool together found more than four in ten blocks last week.',
  'TeraWulf turns part of its Lake Mariner site over to a cloud tenant.',
  'Analysts warn of a power shortfall of dozens of gigawatts for US data centers by 2028.',
  'The subsidy will fall to 1.5625 BTC per block at the next halving.',
  'Kazakhstan cuts power to illegal crypto miners.',
  'How much electricity does Bitcoin use? Researchers put it at 138 TWh a year.',
  'Hashprice at its lowest: many S19 machines no longer pay for their power.',
  'A home miner with one Bitaxe found a block, and the odds were tiny. The Bitcoin reward was 3.14 BTC.',
  'Difficulty: 126.2 T after the adjustment, down 0.7 %.',
  'Die Rechenleistung des Bitcoin-Netzwerks ist gefallen, weil Miner in Texas ihre Anlagen drosseln.',
  'Bitdeer liefert neue Miner aus, sie brauchen unter 10 J/TH.',
  'Die Schwierigkeit stieg bei der letzten Anpassung um 3 %.',
  'Miner zahlen im Schnitt 5 Cent je Kilowattstunde, schreibt CoinShares über die Bitcoin-Branche.',
  'In den USA fehlt Strom für Rechenzentren: Die Bank erwartet eine Lücke von 44 GW.',
  'Nach der Halbierung 2028 erhalten Bitcoin-Miner täglich nur noch 225 BTC.',
  'Russlands Regierung verbietet das Krypto-Mining in Burjatien bis 2031.',
  'Solo-Miner findet Block und bekommt mehr als 3 BTC.',
  'La dificultad de la red bajó por tercera vez este verano, y los mineros respiran.',
  'Un bloque más y termina la época: la recompensa por bloque sigue en 3,125 BTC.',
  'La puissance de hachage du réseau recule depuis la vague de chaleur.',
  'Les mineurs cotés vendent moins de bitcoins qu’au printemps.',
  'Mineradoras desligam máquinas antigas depois da queda do preço da energia.',
  'A dificuldade do bitcoin deve subir no próximo ajuste.',
  'Хешрейт сети обновил максимум, несмотря на жару в Техасе.',
  'После халвинга майнерам стало труднее платить за электричество.',
  'Madenciler yaz sıcağında makinelerini kapattı, hash gücü geriledi.',
  'Bitcoin zorluğu yeni ayarlamada yeniden yükseldi.',
  'I minatori di bitcoin spengono le macchine più vecchie.',
  '全网算力连续三周回落，矿工关停旧机型。',
  '比特幣挖礦難度今日上調。',
];

const OFF_TOPIC = [
  'Newmont, the gold miner, lifts its dividend after a strong quarter.',
  'Data mining helps retailers to see which goods are bought together.',
  'The coal mine closes at the end of the year, and 450 miners lose their jobs.',
  'Dogecoin is up 12% today; traders look at the resistance near 20 cents.',
  'Ether funds saw outflows while Solana gained on news of a listing.',
  'A text mining workshop for historians starts on Monday.',
  'Chile plans a new lithium mine in the Atacama desert, at great difficulty for its water supply.',
  'In Minecraft, players now find diamonds deeper underground than before.',
  'Deep-sea mining: states argue about the rules for the ocean floor.',
  'The museum opens a new wing for modern art and expects many visitors.',
  'Solar park delivers its first power to the grid; the demand of the town is met.',
  'The bank raised its price target for the software company to $450.',
  'Landmines remain a danger along the border, deminers say.',
  'Bitcoin climbs back above $70,000 as stocks recover.',
  'Goldminen-Aktien steigen, weil der Goldpreis ein Rekordhoch erreicht.',
  'Data-Mining in der Medizin: Was Forscher aus Krankenakten lernen.',
  'Im Bergwerk wurden die Bergleute nach zwei Tagen gerettet.',
  'Dogecoin gewinnt zweistellig, Ethereum tritt auf der Stelle.',
  'Der Tagebau Garzweiler wird kleiner als geplant.',
  'Process Mining: Celonis klagt gegen SAP.',
  'Der Schwierigkeitsgrad des Wanderwegs ist mittel, die Strecke misst 12 km.',
  'Der Bitcoin-Kurs fällt unter 60.000 Dollar, Anleger verkaufen Fondsanteile.',
  'La minería de oro crece en Perú pese a las protestas.',
  'La fouille de données aide les hôpitaux à prévoir les files d’attente.',
  'A mineração de ferro bateu recorde em Minas Gerais.',
  'Шахтёры Кузбасса добыли больше угля, чем год назад.',
  'Altın madeninde göçük: işçiler kurtarıldı.',
  'Veri madenciliği kursu pazartesi başlıyor.',
  'La miniera d’oro riapre dopo dieci anni.',
  '煤矿事故后三名工人获救。',
  '数据挖掘课程本周开课。',
];

const corpus = new URL('../../../shared/corpus/dev.jsonl', import.meta.url);

describe('gate', () => {
  it.each(ABOUT)('lets in: %s', (text) => expect(gate({ title: null, text })).toMatchObject({ about: true }));

  it.each(OFF_TOPIC)('keeps out: %s', (text) =>
    expect(gate({ title: null, text })).toMatchObject({ about: false }),
  );

  it('hears the title too', () => {
    const text = 'The company published its figures for March on Tuesday.';
    expect(gate({ title: 'Bitcoin miner sells 475 BTC', text }).about).toBe(true);
    expect(gate({ title: 'Car maker sells 475 buses', text }).about).toBe(false);
  });

  it('is not talked round by one stray word in a long text', () => {
    const text = `${'The committee met again and heard three experts on school meals. '.repeat(40)} Crypto was not discussed.`;
    expect(gate({ title: null, text }).about).toBe(false);
  });

  it('stays quick and sane on hostile text', () => {
    for (const text of ['', ' ', 'a'.repeat(500_000), 'mining '.repeat(50_000), '1'.repeat(300_000)]) {
      const { score } = gate({ title: null, text });
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  it('lets in news about mining that others wrote down', () => {
    if (!existsSync(corpus))
      return void process.stdout.write('  left out: the neighbouring corpus is not here\n');
    const rows = readFileSync(corpus, 'utf8').trim().split('\n');
    const articles = rows.map((row) => JSON.parse(row) as { title: string | null; text: string });
    const missed = articles.filter((article) => !gate(article).about);
    process.stdout.write(`  gate: ${articles.length - missed.length} of ${articles.length} texts let in\n`);
    expect(missed.length).toBeLessThanOrEqual(4);
  });
});
