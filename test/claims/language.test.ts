import { describe, expect, it } from 'vitest';
import { LEXICONS } from '../../src/claims/lexicon/index.ts';
import { languageOf } from '../../src/claims/text/language.ts';
import { de } from './corpus/de.ts';
import { en } from './corpus/en.ts';
import { es } from './corpus/es.ts';
import { fr } from './corpus/fr.ts';
import { it as italian } from './corpus/it.ts';
import { pt } from './corpus/pt.ts';
import type { Corpus } from './corpus/row.ts';
import { ru } from './corpus/ru.ts';
import { tr } from './corpus/tr.ts';
import { zh } from './corpus/zh.ts';

const CORPORA: Readonly<Record<string, Corpus>> = { en, de, es, fr, it: italian, pt, ru, tr, zh };
/** Of single sentences, many of them without a small word, so large a share must be told. */
const LEAST = 0.9;
/** Three sentences together may leave doubt as rarely as this. */
const FEW = 0.01;

const sentencesOf = (corpus: Corpus): readonly string[] => corpus.rows.flatMap((row) => row.phrasings);
const told = (text: string): string | undefined => languageOf(text, LEXICONS)?.lang;

describe.each(Object.entries(CORPORA))('the language of texts in %s', (lang, corpus) => {
  it('is told of three sentences together', () => {
    const sentences = sentencesOf(corpus);
    const wrong = sentences
      .map((_, i) => sentences.slice(i, i + 3).join(' '))
      .filter((text) => told(text) !== lang);
    expect(wrong.length).toBeLessThanOrEqual(sentences.length * FEW);
  });

  it('is told of nearly every single sentence, and of none wrongly but for a few', () => {
    const sentences = sentencesOf(corpus);
    expect(sentences.filter((text) => told(text) === lang).length).toBeGreaterThan(sentences.length * LEAST);
  });
});

describe('a title', () => {
  it.each([
    ['ru', 'Сложность обновила рекорд'],
    ['tr', 'Madencilik zorluğu rekor kırdı'],
    ['zh', '比特币难度创新高'],
    ['zh', '難度首度站上150兆'],
    ['de', 'Schwierigkeit steigt auf Rekordhoch'],
    ['en', 'Mining difficulty climbs to a record high'],
    ['es', 'Récord histórico de dificultad'],
    ['fr', 'Minage : hashrate en baisse'],
    ['pt', 'Nova máxima histórica'],
    ['it', 'Bitcoin, crolla la difficoltà'],
    ['it', 'Nuovo massimo storico'],
  ])('in %s: %s', (lang, title) => {
    expect(told(title)).toBe(lang);
  });

  it.each(['', '125.86 T', '12.03.2026', '🚀🚀'])('tells nothing: %s', (title) => {
    expect(told(title)).toBeUndefined();
  });
});
