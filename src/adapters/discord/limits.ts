/**
 * What Discord accepts, counted in UTF-16 units unless said otherwise. Sources are pages of discord/discord-api-docs
 * (c98d64b, 6 August 2026) and Discord's OpenAPI description of the same month.
 */
export const LIMITS = {
  message: {
    /** All text displays of a message together; the description has it for one, other bots keep to it for all. */
    text: 4_000,
    /** Nested ones count: components/reference. */
    components: 40,
    rowButtons: 5,
    label: 80,
    customId: 100,
    placeholder: 150,
    options: 25,
    option: 100,
    gallery: 10,
    /** Alt text of a picture: components/reference#media-gallery. */
    description: 1_024,
    url: 2_048,
    buttonUrl: 512,
    /** Files in one message: resources/message. */
    files: 10,
    /** Bytes of one file where nobody has bought more: reference#uploading-files. */
    fileBytes: 10 * 2 ** 20,
    /** Without components v2: resources/message. */
    content: 2_000,
    embeds: 6_000,
  },
  /** components/reference#label, #text-input; interactions/receiving-and-responding#modal. */
  modal: { title: 45, components: 40, label: 45, description: 100, placeholder: 100, value: 4_000 },
  /** interactions/application-commands. */
  command: {
    name: 32,
    description: 100,
    options: 25,
    choices: 25,
    choice: 100,
    /** Names, descriptions and values of command, options and choices, each in its longest language: #slash-commands. */
    all: 8_000,
    /** Commands of each type in one application: chat input, user, message. */
    each: { 1: 100, 2: 15, 3: 15 } as Readonly<Record<number, number>>,
    /** Length an option can ask for. */
    text: 6_000,
    /** Integers and numbers an option can hold: ±2^53. */
    number: 2 ** 53,
  },
  /** interactions/receiving-and-responding#autocomplete. */
  autocomplete: { choices: 25, choice: 100 },
} as const;

/** Flags of a message: components v2, and shown to the asker alone. */
export const FLAGS = { COMPONENTS_V2: 1 << 15, EPHEMERAL: 1 << 6 } as const;

/** Every locale Discord has: reference#locales. */
export const DISCORD_LOCALES: readonly string[] =
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  );
