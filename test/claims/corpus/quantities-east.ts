import type { Expected } from './quantities.ts';

/** A value first, its phrasings in Russian, Turkish and Chinese under it. */
export interface EasternRow {
  readonly is: Expected;
  readonly ru?: readonly string[];
  readonly tr?: readonly string[];
  readonly zh?: readonly string[];
}

export const EASTERN: readonly EasternRow[] = [
  {
    is: { value: 11.16, unit: '%', hedge: null },
    ru: ['на 11,16%', '11,16 процента', 'минус 11,16 %'],
    tr: ['%11,16', 'yüzde 11,16', "%11,16'lık düşüş"],
    zh: ['11.16%', '百分之11.16', '下降了11.16%'],
  },
  {
    is: { value: 11, unit: '%', hedge: 'about' },
    ru: ['около 11%', 'примерно на 11%', 'порядка 11 процентов'],
    tr: ['yaklaşık %11', 'yüzde 11 civarında', 'yaklaşık yüzde 11'],
    zh: ['约11%', '11%左右', '大约百分之十一'],
  },
  {
    is: { low: 40, high: null, unit: '%', hedge: 'over' },
    ru: ['более 40%', 'более чем на 40%', 'свыше 40 процентов'],
    tr: ["%40'tan fazla", "yüzde 40'ı aşan", "%40'ın üzerinde"],
    zh: ['超过40%', '逾40%', '40%以上'],
  },
  {
    is: { high: 30, low: null, unit: '%', hedge: 'nearly' },
    ru: ['почти 30%', 'почти на 30 процентов'],
    tr: ['neredeyse %30', "%30'a yakın"],
    zh: ['近30%', '将近30%'],
  },
  {
    is: { high: 1, low: null, unit: '%', hedge: 'under' },
    ru: ['менее 1%', 'ниже 1 процента'],
    tr: ["%1'in altında", "%1'den az"],
    zh: ['不到1%', '低于1%', '不足1%'],
  },
  {
    is: { low: 50, high: null, unit: 'MW', hedge: 'at-least' },
    ru: ['не менее 50 МВт', 'как минимум 50 мегаватт'],
    tr: ['en az 50 MW', '50 MW ve üzeri'],
    zh: ['至少50兆瓦', '不少于50 MW'],
  },
  {
    is: { low: 10, high: 15, value: null, unit: 'GW' },
    ru: ['от 10 до 15 ГВт', '10–15 гигаватт', 'между 10 и 15 ГВт'],
    tr: ['10 ila 15 GW', '10-15 gigavat'],
    zh: ['10至15吉瓦', '介于10和15 GW', '10-15 GW'],
  },
  {
    is: { value: 60000, from: 126000, unit: 'USD' },
    ru: ['с 126 000 до 60 000 долларов', 'с пика в 126 тыс. долларов до 60 тыс. долларов'],
    tr: ['126.000 dolardan 60.000 dolara', '126 bin dolardan 60 bin dolara'],
    zh: ['从12.6万美元跌至6万美元', '由126,000美元降到60,000美元'],
  },
  {
    is: { value: 7e9, unit: 'USD', dimension: 'money' },
    ru: ['7 млрд долларов', '$7 млрд', 'семь миллиардов долларов'],
    tr: ['7 milyar dolar', '7 milyar dolarlık', 'yedi milyar dolar'],
    zh: ['70亿美元', '七十亿美元'],
  },
  {
    is: { low: 5e9, high: null, unit: 'USD', hedge: 'over' },
    ru: ['более 5 млрд долларов'],
    tr: ['5 milyar dolardan fazla'],
    zh: ['50多亿美元', '50余亿美元'],
  },
  {
    is: { value: 125.86, unit: 'T', dimension: 'difficulty' },
    ru: ['125,86 трлн', '125,86 триллиона', '125,86 T'],
    tr: ['125,86 trilyon', '125,86 trilyona', '125,86 T'],
    zh: ['125.86万亿', '125.86兆', '125.86T', '125.86萬億'],
  },
  {
    is: { value: 1030, unit: 'EH/s' },
    ru: ['1030 EH/s', '1,03 ZH/s', '1030 эксахешей в секунду', '1030 ЭХ/с'],
    tr: ['1.030 EH/s', '1,03 ZH/s', '1.030 exahash/saniye', 'saniyede 1.030 eksahash'],
    zh: ['1,030 EH/s', '1.03 ZH/s', '每秒1030 EH'],
  },
  {
    is: { value: 33.31, unit: 'USD/PH/day', dimension: 'hashprice' },
    ru: ['33,31 доллара за PH/s в день', '33,31 доллара на петахеш в сутки', '$33,31/PH/s/день'],
    tr: ['petahash başına günlük 33,31 dolar', 'PH/s başına günde 33,31 dolar'],
    zh: ['每PH/s每天33.31美元', '33.31美元/PH/s/天', '每PH/s日均33.31美元'],
  },
  {
    is: { value: 0.06, unit: 'USD/kWh' },
    ru: ['6 центов за кВт·ч', '0,06 доллара за киловатт-час'],
    tr: ['kilovatsaat başına 6 sent', 'kWh başına 0,06 dolar'],
    zh: ['每千瓦时6美分', '每度电0.06美元', '0.06美元/千瓦时'],
  },
  {
    is: { value: 17.5, unit: 'J/TH' },
    ru: ['17,5 Дж/ТХ', '17,5 J/TH'],
    tr: ['17,5 J/TH'],
    zh: ['17.5 J/TH'],
  },
  {
    is: { value: 245, unit: 'MW' },
    ru: ['245 МВт', '245 мегаватт', 'двести сорок пять мегаватт'],
    tr: ['245 MW', '245 megavat', 'iki yüz kırk beş megavat'],
    zh: ['245兆瓦', '245 MW', '二百四十五兆瓦', '24.5万千瓦'],
  },
  {
    is: { value: 138, unit: 'TWh' },
    ru: ['138 ТВт·ч', '138 тераватт-часов'],
    tr: ['138 TWh', '138 teravatsaat'],
    zh: ['138太瓦时', '1380亿千瓦时', '1,380億度電'],
  },
  {
    is: { value: 15, unit: 'years', dimension: 'duration' },
    ru: ['15 лет', '15-летний', 'пятнадцать лет'],
    tr: ['15 yıl', '15 yıllık', 'on beş yıllık'],
    zh: ['15年', '十五年', '15年期'],
  },
  {
    is: { value: 12.6, unit: 'min' },
    ru: ['12 минут 36 секунд', '12,6 минуты'],
    tr: ['12 dakika 36 saniye', '12,6 dakika'],
    zh: ['12分36秒', '12.6分钟', '12分鐘36秒'],
  },
  {
    is: { value: 3.125, unit: 'BTC/block' },
    ru: ['3,125 BTC за блок', '3,125 биткоина за блок'],
    tr: ['blok başına 3,125 BTC'],
    zh: ['每区块3.125 BTC', '每個區塊3.125枚比特幣'],
  },
  {
    is: { value: 935424, dimension: 'height' },
    ru: ['на блоке 935 424', 'блок № 935 424'],
    tr: ['935.424 blok yüksekliğinde', '935.424 numaralı blokta', '935.424. blokta'],
    zh: ['区块高度935,424', '第935,424个区块', '935424号区块'],
  },
  {
    is: { value: 2800, dimension: 'odds' },
    ru: ['1 к 2800', 'один шанс из 2800'],
    tr: ["2.800'de 1"],
    zh: ['2800分之一', '两千八百分之一'],
  },
  {
    is: { value: 10, dimension: 'rank' },
    ru: ['10-е по величине', 'десятое по величине'],
    tr: ['10. en büyük', "10'uncu en büyük", 'onuncu'],
    zh: ['第10大', '第十大'],
  },
  {
    is: { value: 5, unit: 'points' },
    ru: ['5 процентных пунктов', '5 п.п.'],
    tr: ['5 puan', '5 puanlık'],
    zh: ['5个百分点', '5個百分點'],
  },
  {
    is: { factorVerb: 0.5 },
    ru: ['сократился вдвое', 'упала вдвое'],
    tr: ['yarıya indi', 'yarı yarıya azaldı'],
    zh: ['腰斩', '减少一半'],
  },
];
