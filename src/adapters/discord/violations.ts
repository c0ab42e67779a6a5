import { ifAny, isJson, type Json, listOf, sized, textOf } from './json.ts';
import { FLAGS, LIMITS } from './limits.ts';

const TYPES = {
  row: 1,
  button: 2,
  select: 3,
  input: 4,
  text: 10,
  gallery: 12,
  file: 13,
  container: 17,
  label: 18,
} as const;
const LINK_BUTTON = 5;

/** The component and all within it, outermost first. */
const nested = (component: Json): readonly Json[] => [
  component,
  ...[...listOf(component.components), ...listOf([component.component, component.accessory])].flatMap(nested),
];

/** An address people may be sent to; attachments are named by `attachment://`. */
function addressed(what: string, value: unknown, most: number, attachments: ReadonlySet<string>): string[] {
  const url = textOf(value);
  if (url.length > most) return [`${what} has ${url.length} of ${most}`];
  const file = /^attachment:\/\/(.+)$/.exec(url)?.[1];
  if (file !== undefined) return attachments.has(file) ? [] : [`${what} names no attached file: ${file}`];
  return /^(?:https?:\/\/[^/]|mailto:.)/.test(url) ? [] : [`${what} is no web address`];
}

/** Masked links in text, code aside, must lead to the web or to a mail address. */
const linked = (text: string): string[] =>
  [...text.replaceAll(/```[^`]*```/g, '').matchAll(/(?<!\\)\]\(<?([a-z][a-z0-9+.-]*):/gi)]
    .filter(([, scheme]) => !/^(?:https?|mailto)$/i.test(scheme!))
    .map(([, scheme]) => `text has a ${scheme} link`);

function buttonErrors(button: Json): string[] {
  const { message } = LIMITS;
  const link = button.style === LINK_BUTTON;
  return [
    ...(button.label === undefined && button.emoji === undefined
      ? ['button has neither label nor emoji']
      : []),
    ...ifAny(button.label, () => sized('button label', button.label, message.label)),
    ...(link
      ? addressed('button url', button.url, message.buttonUrl, new Set())
      : sized('button custom_id', button.custom_id, message.customId)),
    ...(link && button.custom_id !== undefined ? ['button has url and custom_id'] : []),
  ];
}

function selectErrors(select: Json): string[] {
  const { message } = LIMITS;
  const options = listOf(select.options);
  const values = options.map((option) => option.value);
  return [
    ...sized('select custom_id', select.custom_id, message.customId),
    ...ifAny(select.placeholder, () => sized('placeholder', select.placeholder, message.placeholder)),
    ...(options.length < 1 || options.length > message.options
      ? [`select has ${options.length} options`]
      : []),
    ...(new Set(values).size < values.length ? ['select has the same value twice'] : []),
    ...options.flatMap((option) => [
      ...sized('option label', option.label, message.option),
      ...sized('option value', option.value, message.option),
      ...ifAny(option.description, () => sized('option description', option.description, message.option)),
    ]),
  ];
}

function rowErrors(row: Json, inModal: boolean): string[] {
  const within = listOf(row.components);
  const buttons = within.filter((each) => each.type === TYPES.button).length;
  return [
    ...(within.length === 0 ? ['row is empty'] : []),
    ...(buttons > LIMITS.message.rowButtons ? [`row has ${buttons} buttons`] : []),
    ...(buttons < within.length && within.length > 1 ? ['row has more than one select'] : []),
    ...(within.some((each) => each.type === TYPES.input) && !inModal ? ['text input outside a modal'] : []),
  ];
}

const galleryErrors = (gallery: Json, attachments: ReadonlySet<string>): string[] => {
  const items = listOf(gallery.items);
  return [
    ...(items.length < 1 || items.length > LIMITS.message.gallery
      ? [`gallery has ${items.length} items`]
      : []),
    ...items.flatMap((item) => [
      ...addressed('picture', isJson(item.media) && item.media.url, LIMITS.message.url, attachments),
      ...sized('alt text', item.description, LIMITS.message.description),
    ]),
  ];
};

function componentErrors(component: Json, attachments: ReadonlySet<string>): string[] {
  switch (component.type) {
    case TYPES.row:
      return rowErrors(component, false);
    case TYPES.button:
      return buttonErrors(component);
    case TYPES.select:
      return selectErrors(component);
    case TYPES.text:
      return [...sized('text', component.content, LIMITS.message.text), ...linked(textOf(component.content))];
    case TYPES.gallery:
      return galleryErrors(component, attachments);
    case TYPES.container:
      return listOf(component.components).length === 0 ? ['container is empty'] : [];
    default:
      return [];
  }
}

/** Two taps with the same custom_id are one to Discord, which refuses the message. */
function doubled(components: readonly Json[]): string[] {
  const ids = components.map((each) => each.custom_id).filter((id) => typeof id === 'string');
  return ids.filter((id, i) => ids.indexOf(id) < i).map((id) => `custom_id twice: ${id}`);
}

/**
 * What Discord would refuse in a message's body, in words; none when it is fine. `files` are the names of what is
 * uploaded with it.
 */
export function messageViolations(body: unknown, files: readonly string[] = []): string[] {
  if (!isJson(body)) return ['body is no object'];
  const { message } = LIMITS;
  const attachments = new Set(files);
  const all = listOf(body.components).flatMap(nested);
  const mentions = isJson(body.allowed_mentions) ? body.allowed_mentions : null;
  const text = all.reduce(
    (sum, each) => sum + textOf(each.type === TYPES.text ? each.content : '').length,
    0,
  );
  const v2 = (Number(body.flags ?? 0) & FLAGS.COMPONENTS_V2) !== 0;
  const hasBody = all.length > 0 || textOf(body.content) !== '' || listOf(body.embeds).length > 0;
  return [
    ...(mentions === null ? ['allowed_mentions is missing'] : []),
    ...(mentions !== null && !(Array.isArray(mentions.parse) && mentions.parse.length === 0)
      ? ['allowed_mentions lets text ping']
      : []),
    ...(hasBody || files.length > 0 ? [] : ['message is empty']),
    ...(v2 && ['content', 'embeds', 'poll', 'stickers'].some((name) => body[name] != null)
      ? ['components v2 with content, embeds or a poll']
      : []),
    ...(!v2 && all.some((each) => Number(each.type) >= 9) ? ['components v2 without their flag'] : []),
    ...ifAny(body.content, () => sized('content', body.content, message.content, 0)),
    ...(JSON.stringify(body.embeds ?? []).length > message.embeds * 2 ? ['embeds are too long'] : []),
    ...(text > message.text ? [`text has ${text} of ${message.text}`] : []),
    ...(all.length > message.components ? [`${all.length} components`] : []),
    ...(files.length > message.files ? [`${files.length} files`] : []),
    ...doubled(all),
    ...all.flatMap((each) => componentErrors(each, attachments)),
  ];
}

/** What Discord would refuse in a modal's data, in words. */
export function modalViolations(modal: unknown): string[] {
  if (!isJson(modal)) return ['modal is no object'];
  const limits = LIMITS.modal;
  const top = listOf(modal.components);
  const all = top.flatMap(nested);
  return [
    ...sized('modal custom_id', modal.custom_id, LIMITS.message.customId),
    ...sized('modal title', modal.title, limits.title),
    ...(top.length < 1 || all.length > limits.components ? [`modal has ${all.length} components`] : []),
    ...top.filter((each) => each.type === TYPES.button).map(() => 'modal has a button'),
    ...doubled(all),
    ...all.flatMap((each) => {
      if (each.type === TYPES.row) return rowErrors(each, true);
      if (each.type === TYPES.select) return selectErrors(each);
      if (each.type === TYPES.text) return sized('text', each.content, LIMITS.message.text);
      if (each.type === TYPES.label) {
        return [
          ...sized('label', each.label, limits.label),
          ...ifAny(each.description, () => sized('description', each.description, limits.description)),
        ];
      }
      if (each.type !== TYPES.input) return [];
      return [
        ...sized('input custom_id', each.custom_id, LIMITS.message.customId),
        ...ifAny(each.placeholder, () => sized('placeholder', each.placeholder, limits.placeholder)),
        ...ifAny(each.value, () => sized('value', each.value, limits.value, 0)),
        ...(Number(each.max_length ?? 1) > limits.value ? [`input takes ${each.max_length}`] : []),
      ];
    }),
  ];
}

/** What Discord would refuse in an autocomplete answer's data (`{ choices }`), in words. */
export function autocompleteViolations(data: unknown): string[] {
  const choices = isJson(data) && Array.isArray(data.choices) ? listOf(data.choices) : null;
  if (choices === null) return ['choices are missing'];
  const { autocomplete } = LIMITS;
  return [
    ...(choices.length > autocomplete.choices ? [`${choices.length} choices`] : []),
    ...choices.flatMap(({ name, value }) => [
      ...sized('choice name', name, autocomplete.choice),
      ...(typeof value === 'number' ? [] : sized('choice value', value, autocomplete.choice)),
    ]),
  ];
}
