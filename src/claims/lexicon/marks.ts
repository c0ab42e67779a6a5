import { inBothScripts } from './han.ts';
import type { Lexicon } from './lexicon.ts';

/** What tells a language from others, apart from its many words: a text's language is found without reading those. */
export type Marks = Pick<Lexicon, 'lang' | 'name' | 'functionWords' | 'letters'>;

export const en: Marks = {
  lang: 'en',
  name: 'English',
  functionWords: [
    'the', 'a', 'an', 'and', 'or', 'but', 'of', 'to', 'in', 'on', 'at', 'by', 'for', 'from', 'with', 'as', 'into',
    'that', 'this', 'these', 'those', 'it', 'its', 'they', 'their', 'he', 'she', 'his', 'her', 'we', 'you', 'i',
    'is', 'are', 'was', 'were', 'be', 'been', 'has', 'have', 'had', 'will', 'would', 'can', 'could', 'may', 'might',
    'not', 'no', 'than', 'then', 'if', 'when', 'while', 'which', 'who', 'what', 'there', 'after', 'before', 'since',
    'about', 'over', 'under', 'some', 'all', 'more', 'most', 'also', 'however', 'meanwhile', 'according', 'so',
    'per', 'each', 'every', 'new', 'now', 'just', 'only', 'still', 'up', 'down', 'out', 'off', 'do', 'does', 'did', 'get', 'gets', 'how', 'why', 'between',
    'during', 'through', 'against', 'below', 'above', 'near', 'nearly', 'around', 'today', 'yesterday',
    'another', 'other', 'any', 'both', 'such', 'much', 'many', 'our', 'your', 'us', 'them', 'him', 'said', 'says', 'due',
  ],
};

export const de: Marks = {
  lang: 'de',
  name: 'Deutsch',
  letters: 'äöüß',
  functionWords: [
    'der', 'die', 'das', 'den', 'dem', 'des', 'ein', 'eine', 'einer', 'eines', 'einem', 'einen', 'und', 'oder', 'aber',
    'nicht', 'kein', 'keine', 'ist', 'sind', 'war', 'waren', 'wird', 'werden', 'wurde', 'wurden', 'hat', 'haben', 'hatte',
    'kann', 'könnte', 'soll', 'dürfte', 'sich', 'auf', 'aus', 'bei', 'beim', 'für', 'gegen', 'in', 'im', 'ins', 'mit',
    'nach', 'seit', 'um', 'unter', 'über', 'von', 'vom', 'vor', 'zu', 'zum', 'zur', 'zwischen', 'als', 'am', 'an', 'auch',
    'dass', 'es', 'er', 'sie', 'ihr', 'ihre', 'sein', 'seine', 'wie', 'wenn', 'was', 'wir', 'ich', 'noch', 'nur', 'so',
    'damit', 'dabei', 'durch', 'laut', 'diese', 'dieser', 'dieses', 'dies', 'denn', 'doch', 'jedoch', 'mehr', 'man', 'bis',
    'pro', 'je', 'jeder', 'jede', 'jedes', 'neue', 'neuen', 'neuer', 'neues', 'nun', 'jetzt', 'heute', 'gestern', 'rund', 'fast', 'etwa', 'knapp',
    'ab', 'ohne', 'wegen', 'während', 'weil', 'gibt', 'liegt', 'hier', 'dort', 'dann', 'schon', 'erst', 'alle', 'alles', 'wieder', 'sehr',
  ],
};

export const es: Marks = {
  lang: 'es',
  name: 'español',
  letters: 'ñ¿¡áíó',
  functionWords: [
    'el', 'la', 'los', 'las', 'un', 'una', 'unos', 'unas', 'y', 'o', 'pero', 'de', 'del', 'al', 'a', 'en', 'con', 'por',
    'para', 'desde', 'hasta', 'entre', 'sin', 'sobre', 'tras', 'según', 'que', 'se', 'su', 'sus', 'lo', 'le', 'les', 'es',
    'son', 'fue', 'era', 'ha', 'han', 'había', 'hay', 'ser', 'está', 'están', 'estaba', 'no', 'más', 'menos', 'como',
    'cuando', 'donde', 'esta', 'este', 'esto', 'ese', 'esa', 'estos', 'estas', 'ya', 'también', 'muy', 'aunque', 'mientras',
    'así', 'solo', 'sólo', 'además', 'sin embargo', 'si', 'sí', 'durante', 'hoy', 'ayer', 'cada', 'otro', 'otra', 'cual', 'cuyo',
  ],
};

export const fr: Marks = {
  lang: 'fr',
  name: 'français',
  letters: 'êèàùîôœ',
  functionWords: [
    'le', 'la', 'les', 'l', 'un', 'une', 'des', 'du', 'de', 'd', 'au', 'aux', 'à', 'et', 'ou', 'mais', 'en', 'dans', 'sur', 'sous',
    'pour', 'par', 'avec', 'sans', 'chez', 'vers', 'entre', 'depuis', 'selon', 'après', 'avant', 'que', 'qu', 'qui', 'dont', 'où',
    'ce', 'cet', 'cette', 'ces', 'c', 'il', 'elle', 'ils', 'elles', 'on', 'nous', 'vous', 'se', 's', 'son', 'sa', 'ses', 'leur', 'leurs',
    'est', 'sont', 'était', 'étaient', 'été', 'être', 'a', 'ont', 'avait', 'avoir', 'ne', 'n', 'pas', 'plus', 'moins', 'très', 'aussi',
    'comme', 'si', 'lors', 'alors', 'tandis', 'ainsi', 'cependant', 'toutefois', 'donc', 'car', 'déjà', 'encore', 'hier', 'y', 'soit', 'contre', 'jusqu',
  ],
};

export const it: Marks = {
  lang: 'it',
  name: 'italiano',
  letters: 'àèìòù',
  functionWords: [
    'il', 'lo', 'la', 'l', 'i', 'gli', 'le', 'un', 'uno', 'una', 'di', 'd', 'del', 'dello', 'dell', 'della', 'dei', 'degli', 'delle', 'a', 'ad', 'al', 'allo',
    'all', 'alla', 'ai', 'agli', 'alle', 'da', 'dal', 'dallo', 'dall', 'dalla', 'dai', 'dagli', 'dalle', 'in', 'nel', 'nello', 'nell', 'nella', 'nei', 'negli',
    'nelle', 'su', 'sul', 'sullo', 'sull', 'sulla', 'sui', 'sugli', 'sulle', 'con', 'per', 'tra', 'fra', 'e', 'ed', 'o', 'ma', 'che', 'chi', 'cui', 'non', 'è',
    'sono', 'era', 'erano', 'ha', 'hanno', 'aveva', 'avevano', 'stato', 'stata', 'stati', 'essere', 'si', 'se', 'ci', 'suo', 'sua', 'suoi', 'loro', 'questo',
    'questa', 'questi', 'quello', 'quella', 'più', 'meno', 'anche', 'come', 'quando', 'dove', 'mentre', 'dopo', 'prima', 'secondo', 'oltre', 'circa', 'ogni',
    'già', 'ancora', 'così', 'poi', 'però', 'tuttavia', 'quindi', 'perché', 'oggi', 'ieri', 'solo', 'nuovo', 'nuova', 'verso', 'senza', 'fino', 'quasi', 'ora',
  ],
};

export const pt: Marks = {
  lang: 'pt',
  name: 'português',
  letters: 'ãõçâêôáíó',
  functionWords: [
    'o', 'a', 'os', 'as', 'um', 'uma', 'uns', 'umas', 'e', 'ou', 'mas', 'de', 'do', 'da', 'dos', 'das', 'em', 'no', 'na', 'nos', 'nas',
    'num', 'numa', 'ao', 'à', 'aos', 'às', 'com', 'por', 'pelo', 'pela', 'pelos', 'pelas', 'para', 'desde', 'até', 'entre', 'sem',
    'sobre', 'após', 'segundo', 'conforme', 'que', 'se', 'seu', 'sua', 'seus', 'suas', 'é', 'são', 'foi', 'era', 'eram', 'foram', 'ser',
    'está', 'estão', 'estava', 'há', 'havia', 'tem', 'têm', 'não', 'mais', 'menos', 'como', 'quando', 'onde', 'este', 'esta', 'isso',
    'isto', 'esse', 'essa', 'já', 'também', 'muito', 'embora', 'enquanto', 'assim', 'só', 'apenas', 'ainda', 'porém', 'ele', 'ela', 'hoje', 'ontem', 'cada', 'outro', 'outra', 'nesta', 'neste', 'dessa', 'desse', 'desta', 'deste', 'nessa', 'nesse',
  ],
};

export const ru: Marks = {
  lang: 'ru',
  name: 'Русский',
  functionWords: [
    'и', 'в', 'во', 'на', 'не', 'с', 'со', 'что', 'по', 'за', 'до', 'от', 'из', 'к', 'о', 'об', 'у', 'а', 'но', 'или', 'как', 'так', 'это',
    'этот', 'эта', 'этого', 'этой', 'этом', 'для', 'при', 'то', 'же', 'бы', 'ли', 'его', 'её', 'ее', 'их', 'он', 'она', 'оно', 'они', 'мы',
    'я', 'был', 'была', 'было', 'были', 'будет', 'быть', 'есть', 'уже', 'ещё', 'еще', 'после', 'перед', 'более', 'менее', 'чем', 'также',
    'который', 'которая', 'которые', 'которое', 'которого', 'если', 'когда', 'где', 'где', 'все', 'всё', 'всего', 'году', 'года', 'год',
    'этом', 'том', 'через', 'между', 'под', 'над', 'около', 'теперь', 'однако', 'при', 'со', 'без', 'тем', 'свой', 'свои', 'своего', 'своей',
  ],
};

export const tr: Marks = {
  lang: 'tr',
  name: 'Türkçe',
  letters: 'ığşçöü',
  functionWords: [
    've', 'bir', 'bu', 'da', 'de', 'ile', 'için', 'olarak', 'olan', 'oldu', 'olduğu', 'olduğunu', 'gibi', 'kadar', 'daha', 'en', 'çok', 'ancak', 'ama', 'fakat',
    'ise', 'göre', 'sonra', 'önce', 'ki', 'mi', 'mı', 'mu', 'mü', 'değil', 'var', 'yok', 'her', 'hem', 'veya', 'ya', 'yani', 'şu', 'o', 'onun', 'bunun', 'bunu',
    'tarafından', 'yüzde', 'yeni', 'ilk', 'son', 'yıl', 'yılın', 'yılında', 'ayında', 'günü', 'itibarıyla', 'itibaren', 'beri', 'yana', 'arasında', 'üzerinde',
    'altında', 'içinde', 'başına', 'ne', 'nasıl', 'diye', 'eden', 'etti', 'edildi', 'ediyor', 'dedi', 'rağmen', 'dolayı', 'şekilde', 'artık', 'hala', 'hâlâ', 'yaklaşık',
    'tüm', 'bütün', 'bazı', 'sadece', 'yalnızca', 'doğru', 'karşı', 'ayrıca', 'biri', 'kendi', 'şimdiye', 'zamanların', 'milyar', 'milyon', 'dolar', 'bin',
    'den', 'dan', 'ten', 'tan', 'ye', 'nin', 'nın', 'nun', 'deki', 'daki',
  ],
};

export const zh: Marks = {
  lang: 'zh',
  name: '中文',
  functionWords: inBothScripts([
    '的', '了', '在', '是', '和', '与', '也', '将', '为', '从', '至', '到', '于', '於', '被', '其', '这', '该', '而', '以', '及', '并', '但', '已', '因', '后', '个', '们', '等', '或', '由', '对', '则', '让', '把', '就', '都', '还', '又', '仍', '自', '据', '称', '不', '有', '们',
    '它', '他', '她', '我', '你', '之', '所', '着', '过', '给', '向', '吗', '呢', '吧', '么', '很', '更', '最', '每', '约', '近', '逾', '超', '较', '比', '此', '那', '哪', '当', '随', '跟', '使',
  ]),
};
