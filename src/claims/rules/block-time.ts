import { draft, has, near, type Reader, type Sight, unitFound } from '../sight.ts';
import { tellsAny } from '../telling.ts';
import { fold } from '../text/tokens.ts';

const MINUTES = { min: 1, max: 600 };
const BLOCKS = { min: 1000, max: 30_000 };
const DAYS = { min: 5, max: 60 };
/** What every text says; only another number of weeks is worth a look. */
const FORTNIGHT = 14;
/** Letters before a number in which it is said that it comes round. */
const BEFORE = 12;
const EPOCH_TERMS = ['epoch', 'retarget', 'difficulty'] as const;

/** Minutes above which an epoch's blocks cannot have come, each by each. */
const EACH = 60;

/** "The 2,016 blocks before took 12 minutes 36 seconds each on average": an epoch's blocks, by their mean. */
const isOfEach = ({ quantity, scene }: Sight): boolean =>
  (quantity.value ?? 0) <= EACH &&
  has(scene, ['average']) &&
  scene.quantities.some((q) => q.dimension === 'blocks' && (q.value ?? 0) >= BLOCKS.min);

/** The time between blocks, in minutes, and the length of an epoch in days. */
export const blockTime: Reader = {
  name: 'block-time',
  dimensions: ['duration'],
  read: (sight) => {
    const { quantity, scene } = sight;
    const value = quantity.value ?? quantity.high ?? quantity.low ?? 0;
    const unit = quantity.unit;
    if (unit === 'min' && value >= MINUTES.min && value <= MINUTES.max) {
      const one = scene.quantities.find((q) => q.dimension === 'blocks' && (q.value === 1 || q.value === 2));
      const found =
        near(sight, ['interval'], 30) ?? (one || isOfEach(sight) ? unitFound(sight, 'interval') : null);
      if (!found) return null;
      const single = near(sight, ['single'], 12) !== null && !has(scene, ['average']);
      const aspect = single ? 'single-block' : 'average-interval';
      return draft('minutes per block', 'block-time', found, { unit, aspect, scope: 'network' });
    }
    if (unit !== 'days') return null;
    const { lexicon, text } = sight.passage;
    const written = fold(quantity.writtenUnit ?? '');
    const weeks = lexicon.quantity.units.week.some((word) => written.includes(word));
    const before = text.slice(Math.max(0, quantity.start - BEFORE), quantity.start);
    if (weeks && value !== FORTNIGHT && tellsAny(before, lexicon, ['every'])) {
      const blocks = scene.quantities.find((q) => q.dimension === 'blocks' && (q.value ?? 0) >= BLOCKS.min);
      const found = near(sight, ['epoch', 'retarget'], 2) ?? (blocks ? unitFound(sight, 'epoch') : null);
      if (!found) return null;
      return draft('weeks of an epoch', 'block-time', found, {
        unit,
        aspect: 'epoch-length',
        scope: 'network',
      });
    }
    if (!weeks && value >= DAYS.min && value <= DAYS.max) {
      const blocks = scene.quantities.find((q) => q.dimension === 'blocks' && (q.value ?? 0) >= BLOCKS.min);
      const found = near(sight, ['epoch', 'retarget'], 14) ?? (blocks ? unitFound(sight, 'epoch') : null);
      return (
        found &&
        draft('days of an epoch', 'block-time', found, { unit, aspect: 'epoch-length', scope: 'network' })
      );
    }
    return null;
  },
};

/** The number of blocks of an epoch. */
export const epochBlocks: Reader = {
  name: 'blocks of an epoch',
  dimensions: ['blocks'],
  read: (sight) => {
    const value = sight.quantity.value ?? 0;
    if (value < BLOCKS.min || value > BLOCKS.max) return null;
    const found =
      near(sight, EPOCH_TERMS, 40) ??
      (has(sight.scene, ['average', 'network']) ? near(sight, ['average', 'network']) : null);
    return (
      found &&
      draft('blocks of an epoch', 'block-time', found, {
        unit: 'blocks',
        aspect: 'epoch-blocks',
        scope: 'network',
      })
    );
  },
};
