import {
  type APIActionRowComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { DiscordBody } from '../../src/adapters/discord/render.ts';
import { type Drawn, type Look, laid } from './layout.ts';
import { markdownLines } from './markdown.ts';
import { type Line, PLAIN, rounded, widthIn, written } from './type.ts';

/** A picture beside its address in the message. */
export interface Attachment {
  readonly name: string;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const WIDTH = 400;
const MARGIN = 12;
const PAD = 14;
const GAP = 8;
const GROUND = '#1a1a1e';
const CARD = '#242429';
const EDGE = '#3a3a42';
const WHITE = '#ffffff';
const BOLD = { ...PLAIN, bold: true };

const LOOK: Look = {
  tones: { text: '#dfe0e4', strong: '#fafafb', dim: '#9da0a9', link: '#6cb1ff', time: '#dfe0e4' },
  sizes: { body: 15, title: 18, small: 12.5, quote: 15, item: 15, code: 13 },
  code: '#313138',
  edge: '#404049',
  bar: '#5c5d67',
};

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;
type Control = APIComponentInMessageActionRow;

const BUTTON = { height: 34, pad: 14, size: 14 };

function controlWidth(control: Control, room: number): number {
  if (control.type !== ComponentType.Button || !('label' in control)) return room;
  return Math.min(room, widthIn(control.label ?? '', BUTTON.size, BOLD) + 2 * BUTTON.pad);
}

function controlSvg(control: Control, x: number, y: number, width: number): string {
  const base = y + BUTTON.height / 2 + BUTTON.size * 0.36;
  if (control.type === ComponentType.StringSelect) {
    const box = rounded(x, y, width, BUTTON.height, 8, GROUND, EDGE);
    const label = written(control.placeholder ?? '', x + 12, base, BUTTON.size, PLAIN, LOOK.tones.dim);
    return `${box}${label}${written('▾', x + width - 24, base, BUTTON.size + 2, PLAIN, LOOK.tones.text)}`;
  }
  if (control.type !== ComponentType.Button || !('label' in control) || control.label === undefined) {
    throw new Error(`Expected a button with a label or a list, but got a component of type ${control.type}`);
  }
  const primary = control.style === ButtonStyle.Primary;
  const box = rounded(
    x,
    y,
    width,
    BUTTON.height,
    8,
    primary ? '#5865f2' : '#3b3b44',
    primary ? undefined : '#494953',
  );
  const inside = widthIn(control.label, BUTTON.size, BOLD);
  return box + written(control.label, x + (width - inside) / 2, base, BUTTON.size, BOLD, WHITE);
}

/** A row of controls; those that find no room go on in the next line. */
function rowDrawn({ components }: Row, x: number, y: number, width: number): Drawn {
  let [at, top, svg] = [x, y, ''];
  for (const control of components) {
    const wide = controlWidth(control, width);
    if (at > x && at + wide > x + width) {
      at = x;
      top += BUTTON.height + GAP;
    }
    svg += controlSvg(control, at, top, wide);
    at += wide + GAP;
  }
  return { svg, height: top + BUTTON.height - y, width };
}

function pictureDrawn(url: string, files: readonly Attachment[], x: number, y: number, width: number): Drawn {
  const file = files.find(({ name }) => url === `attachment://${name}`);
  if (!file) throw new Error(`Expected a file for ${url}`);
  const height = (width * file.height) / file.width;
  const data = Buffer.from(file.png).toString('base64');
  const image = `<image x="${x}" y="${y}" width="${width}" height="${height}" href="data:image/png;base64,${data}"/>`;
  return { svg: image, height, width };
}

function componentDrawn(
  component: APIComponentInContainer,
  files: readonly Attachment[],
  x: number,
  y: number,
  width: number,
): Drawn {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return laid(markdownLines(component.content), x, y, width, LOOK);
    case ComponentType.Separator: {
      const line = `<rect x="${x}" y="${y + 3}" width="${width}" height="1" fill="${EDGE}"/>`;
      return { svg: component.divider === false ? '' : line, height: 6, width };
    }
    case ComponentType.MediaGallery: {
      const [item, ...more] = component.items;
      if (!item || more.length > 0) throw new Error('Expected one picture in a gallery');
      return pictureDrawn(item.media.url, files, x, y, width);
    }
    case ComponentType.ActionRow:
      return rowDrawn(component, x, y, width);
    default:
      throw new Error(`Expected a component that is drawn, but got one of type ${component.type}`);
  }
}

/** Who speaks, with the tag that Discord gives to apps. */
function speaker(y: number): Drawn {
  const name = 'Hashwatt';
  const at = MARGIN + widthIn(name, 15.5, BOLD) + 8;
  const tag = rounded(at, y + 2, widthIn('APP', 10.5, BOLD) + 10, 15, 4, '#5865f2');
  const svg =
    written(name, MARGIN, y + 15, 15.5, BOLD, WHITE) +
    tag +
    written('APP', at + 5, y + 13.4, 10.5, BOLD, WHITE);
  return { svg, height: 24, width: WIDTH };
}

/** A message as Discord shows it in dark on a phone, under the command it answers, as SVG. Throws Error for what is not drawn. */
export function discordSvg(asked: string, { components }: DiscordBody, files: readonly Attachment[]): string {
  const question: Line = { kind: 'small', runs: [{ text: asked, face: PLAIN, tone: 'dim' }] };
  const line = laid([question], MARGIN, MARGIN, WIDTH - 2 * MARGIN, LOOK);
  let y = MARGIN + line.height + 6;
  const who = speaker(y);
  y += who.height;
  let svg = line.svg + who.svg;
  for (const container of components) {
    if (container.type !== ComponentType.Container) throw new Error('Expected containers alone');
    const accent = container.accent_color ?? null;
    const [x, width] = [
      MARGIN + PAD + (accent === null ? 0 : 4),
      WIDTH - 2 * MARGIN - 2 * PAD - (accent === null ? 0 : 4),
    ];
    const top = y;
    let inside = '';
    y += PAD - 3;
    for (const component of container.components) {
      const drawn = componentDrawn(component, files, x, y, width);
      inside += drawn.svg;
      y += drawn.height + GAP;
    }
    const height = y - GAP + PAD - 1 - top;
    const clip = `<clipPath id="card${top}"><rect x="${MARGIN}" y="${top}" width="${WIDTH - 2 * MARGIN}" height="${height}" rx="10"/></clipPath>`;
    const bar =
      accent === null
        ? ''
        : `<rect x="${MARGIN}" y="${top}" width="5" height="${height}" fill="#${accent.toString(16).padStart(6, '0')}" clip-path="url(#card${top})"/>`;
    svg += `${clip}${rounded(MARGIN, top, WIDTH - 2 * MARGIN, height, 10, CARD, EDGE)}${bar}${inside}`;
    y = top + height + GAP;
  }
  const height = Math.ceil(y - GAP + MARGIN);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}"><rect width="${WIDTH}" height="${height}" fill="${GROUND}"/>${svg}</svg>`;
}
