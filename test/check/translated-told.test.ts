import { describe, expect, it } from 'vitest';
import { blamed } from './blamed.ts';
import { translatedTrue, translatedWrong } from './told/translated.ts';

describe('sentences as translations put them', () => {
  it.each(translatedTrue)('%s (%s), true with its date and without: %s', (published, lang, text) => {
    expect(blamed(published, lang, text)).toEqual([]);
    expect(blamed(null, lang, text)).toEqual([]);
  });

  it.each(translatedWrong)('%s (%s), wrong: %s', (published, lang, text) => {
    expect(blamed(published, lang, text)).toHaveLength(1);
  });
});
