/** Query parameters that say where a reader came from and never which page it is; lower case. */
export const TRACKING: ReadonlySet<string> = new Set([
  // Click identifiers: Google, Meta, Microsoft, Yandex, TikTok, X, LinkedIn, Snapchat, Reddit, Pinterest
  ...[
    'gclid',
    'gclsrc',
    'dclid',
    'gbraid',
    'wbraid',
    'fbclid',
    'msclkid',
    'yclid',
    'ysclid',
    'ttclid',
    'twclid',
  ],
  ...['li_fat_id', 'sccid', 'rdt_cid', 'epik', 'igshid', 'igsh', 'srsltid'],
  // Mail: Mailchimp, HubSpot, Marketo, Drip, Vero, Omnisend, Beehiiv
  ...[
    'mc_cid',
    'mc_eid',
    '_hsenc',
    '_hsmi',
    'mkt_tok',
    '__s',
    'vero_id',
    'vero_conv',
    'omnisendcontactid',
    '_bhlid',
  ],
  // Publishers' own marks of feed, newsletter and share button
  ...['xtor', 'ncid', 'cmpid', 'cmp', 'ref', 'ref_src', 'ref_url', 'referrer', 'source', 'share'],
  ...[
    'wt_mc',
    'wt.mc_id',
    'sref',
    'guccounter',
    'smid',
    'partner',
    'amp',
    'amp_js_v',
    'usqp',
    's_kwcid',
    'at_medium',
  ],
  ...['at_campaign', 'spm', 'fromfeed', 'triedredirect', 'isfreemail', 'showwelcome'],
]);

/** Families of such parameters: Google Analytics, Matomo, Piwik, Adobe, HubSpot ads, Substack. */
export const TRACKING_PREFIXES: readonly string[] = [
  'utm_',
  'mtm_',
  'pk_',
  'piwik_',
  'hsa_',
  'stm_',
  'ga_',
  'at_custom',
];

/** Host prefixes of the same site in another dress. */
export const HOST_PREFIXES: readonly string[] = ['www.', 'amp.', 'm.', 'mobile.'];

/** AMP caches and viewers: `path` finds whether the inner page is https (1) and its address (2). */
export const AMP_CACHES: readonly { readonly host: string; readonly path: RegExp }[] = [
  { host: 'cdn.ampproject.org', path: /^\/(?:[cvi]|wp)\/(s\/)?([^/]+\.[^/]+.*)$/ },
  { host: 'google.com', path: /^\/amp\/(s\/)?([^/]+\.[^/]+.*)$/ },
  { host: 'bing-amp.com', path: /^\/(?:[cvi]|wp)\/(s\/)?([^/]+\.[^/]+.*)$/ },
];
