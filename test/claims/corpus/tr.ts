import type { Corpus } from './row.ts';

export const tr: Corpus = {
  rows: [
    {
      claims: [
        {
          kind: 'difficulty-change',
          value: 11.16,
          unit: '%',
          direction: 'down',
          modality: 'fact',
          stance: 'asserted',
        },
      ],
      phrasings: [
        'Madencilik zorluğu %11,16 düştü.',
        'Bitcoin madencilik zorluğu yüzde 11,16 azaldı.',
        'Zorluk cumartesi günü yüzde 11,16 geriledi.',
        "Ağ zorluğunda %11,16'lık düşüş yaşandı.",
        'Ayarlama zorluğu %11,16 düşürdü.',
        'Zorluk derecesi yüzde 11,16 indi.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 14.73, unit: '%', direction: 'up' }],
      published: '2026-02-20',
      phrasings: [
        'Madencilik zorluğu %14,73 arttı.',
        'Zorluk yüzde 14,73 yükseldi.',
        'Bitcoin zorluğu perşembe günü %14,73 yükseldi.',
        "Zorlukta %14,73'lük artış görüldü.",
      ],
    },
    {
      claims: [
        { kind: 'difficulty-change', value: 11.16, direction: 'down' },
        { kind: 'difficulty-level', value: 125.86, unit: 'T' },
      ],
      phrasings: [
        'Zorluk %11,16 düşerek 125,86 trilyona indi.',
        'Madencilik zorluğu 935.424 numaralı blokta yüzde 11,16 gerileyip 125,86 T oldu.',
        'Zorluk yüzde 11,16 azalışla 125,86 trilyona geriledi.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-level', value: 125.86, from: 141.67, unit: 'T', direction: 'down' }],
      phrasings: [
        'Zorluk 141,67 trilyondan 125,86 trilyona düştü.',
        "Madencilik zorluğu 141,67 T'den 125,86 T'ye indi.",
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 11.16, rank: 1, window: 'since' }],
      phrasings: [
        "Zorluk %11,16 düştü; bu, Temmuz 2021'den bu yana en sert düşüş.",
        "Madencilik zorluğu, Çin'in 2021 yasağından beri en büyük düşüşle %11,16 geriledi.",
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 5.63, direction: 'up', modality: 'forecast' }],
      phrasings: [
        'Bir sonraki ayarlamada zorluğun %5,63 artması bekleniyor.',
        'Zorluk önümüzdeki ayarlamada yüzde 5,63 artacak.',
        'Madencilik zorluğu yüzde 5,63 artabilir.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 20, stance: 'denied' }],
      phrasings: ['Madencilik zorluğu yüzde 20 düşmedi.', 'Zorluk %20 azalmadı.'],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 20, stance: 'questioned' }],
      phrasings: ['Zorluk yüzde 20 düşecek mi?', 'Madencilik zorluğu gerçekten yüzde 20 düştü mü?'],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 20, stance: 'reported-false' }],
      phrasings: [
        'Zorluğun %20 düştüğü iddiası asılsız.',
        'Madencilik zorluğunun yüzde 20 düştüğü haberi gerçeği yansıtmıyor.',
      ],
    },
    {
      claims: [{ kind: 'hashrate-level', value: 993, unit: 'EH/s', scope: 'network' }],
      phrasings: [
        'Bitcoin hashrate 993 EH/s seviyesinde.',
        'Ağın hash oranı 993 exahash/saniye oldu.',
        'Toplam işlem gücü saniyede 993 eksahash düzeyinde.',
        "Hashrate 993 EH/s'ye geriledi.",
      ],
    },
    {
      claims: [{ kind: 'hashrate-level', value: 863, from: 1100, unit: 'EH/s', direction: 'down' }],
      phrasings: [
        "Hashrate 1,1 ZH/s'den 863 EH/s'ye düştü.",
        "Ağın hash gücü 1,1 ZH/s'den 863 EH/s'ye geriledi.",
      ],
    },
    {
      claims: [{ kind: 'hashrate-change', value: 40, unit: '%', direction: 'down' }],
      phrasings: ['Bitcoin hashrate yüzde 40 düştü.', 'Ağın hash oranı %40 geriledi.'],
    },
    {
      claims: [{ kind: 'hashprice', value: 33.31, unit: 'USD/PH/day' }],
      phrasings: [
        'Hashprice 33,31 dolara düştü.',
        'Hashprice petahash başına günlük 33,31 dolara geriledi.',
        'Hash fiyatı 33,31 dolar oldu.',
        'PH/s başına günlük gelir 33,31 dolar.',
      ],
    },
    {
      claims: [{ kind: 'subsidy', value: 3.125, from: 6.25, unit: 'BTC/block' }],
      phrasings: [
        "Blok ödülü 6,25 BTC'den 3,125 BTC'ye indi.",
        "Halving blok ödülünü 6,25 BTC'den 3,125 BTC'ye düşürdü.",
      ],
    },
    {
      claims: [{ kind: 'subsidy', value: 3.125, unit: 'BTC/block' }],
      phrasings: ['Blok ödülü 3,125 BTC.', 'Madenciler blok başına 3,125 BTC ödül alıyor.'],
    },
    {
      claims: [{ kind: 'supply', value: 450, unit: 'BTC/day' }],
      phrasings: ['Günde 450 bitcoin üretiliyor.', 'Her gün yaklaşık 450 yeni bitcoin dolaşıma giriyor.'],
    },
    {
      claims: [{ kind: 'halving-date', value: 2028, unit: 'year' }],
      phrasings: ["Bir sonraki halving 2028'de gerçekleşecek.", 'Sonraki yarılanma 2028 yılında bekleniyor.'],
    },
    {
      claims: [{ kind: 'block-time', value: 12.6, unit: 'min' }],
      phrasings: [
        'Bloklar ortalama 12 dakika 36 saniyede bulundu.',
        'Ortalama blok süresi 12 dakika 36 saniye oldu.',
      ],
    },
    {
      claims: [{ kind: 'price-level', value: 60000, from: 126000, unit: 'USD', direction: 'down' }],
      phrasings: [
        'Bitcoin 126.000 dolardan 60.000 dolara düştü.',
        'Bitcoin fiyatı 126 bin dolardan 60 bin dolara geriledi.',
      ],
    },
    {
      claims: [{ kind: 'price-level', value: 69000, unit: 'USD' }],
      phrasings: [
        'Bitcoin 69 bin dolardan işlem görüyor.',
        'Bitcoin fiyatı 69.000 dolar.',
        'Bitcoin ise 69 bin dolarda.',
      ],
    },
    {
      claims: [{ kind: 'production-cost', value: 79995, unit: 'USD' }],
      phrasings: [
        'Bir bitcoin üretmenin ortalama maliyeti 79.995 dolar.',
        'Bitcoin başına üretim maliyeti 79.995 dolara çıktı.',
        'Bir bitcoin üretmek 79.995 dolara mal oluyor.',
      ],
    },
    {
      claims: [{ kind: 'efficiency', value: 17.5, unit: 'J/TH' }],
      phrasings: [
        'Antminer S21, 17,5 J/TH verimlilikle çalışıyor.',
        "Antminer S21'in verimliliği 17,5 J/TH.",
      ],
    },
    {
      claims: [{ kind: 'country-share', value: 37.5, unit: '%', place: 'us' }],
      phrasings: [
        "Küresel hashrate'in yüzde 37,5'i ABD'de.",
        "ABD küresel hashrate'in %37,5'ini kontrol ediyor.",
      ],
    },
    {
      claims: [{ kind: 'pool-share', value: 33.6, unit: '%', party: 'foundry' }],
      phrasings: [
        "Foundry USA ağ hashrate'inin %33,6'sını kontrol ediyor.",
        "Foundry USA'nın hashrate payı yüzde 33,6.",
      ],
    },
    {
      claims: [{ kind: 'power-deficit', value: 44, unit: 'GW', modality: 'forecast' }],
      phrasings: [
        "ABD'de 2028'e kadar 44 GW'lık elektrik açığı oluşacak.",
        "Güç açığının 2028'de 44 gigavata ulaşması bekleniyor.",
      ],
    },
    {
      claims: [{ kind: 'energy-use', value: 138, unit: 'TWh' }],
      phrasings: [
        'Bitcoin madenciliği yılda 138 TWh elektrik tüketiyor.',
        'Ağın yıllık elektrik tüketimi 138 teravatsaat.',
      ],
    },
    {
      claims: [{ kind: 'open-interest', value: 44.22e9, unit: 'USD' }],
      phrasings: [
        'Bitcoin açık pozisyonları 44,22 milyar dolar oldu.',
        'Açık faiz 44,22 milyar dolara çıktı.',
      ],
    },
    {
      claims: [{ kind: 'stock-or-treasury', value: 475, unit: 'BTC', party: 'riot' }],
      phrasings: ['Riot Platforms 475 BTC sattı.', 'Riot nisanda 475 bitcoin sattı.'],
    },
    {
      claims: [
        { kind: 'deal', aspect: 'term', value: 15, unit: 'years', party: 'hut-8' },
        { kind: 'deal', aspect: 'value', value: 7e9, unit: 'USD', party: 'hut-8' },
      ],
      phrasings: ['Hut 8, Fluidstack ile 15 yıllık ve 7 milyar dolarlık kira sözleşmesi imzaladı.'],
    },
    {
      claims: [{ kind: 'solo-odds', value: 2800, unit: '1 in x' }],
      phrasings: ["Solo madencinin blok bulma şansı 2.800'de 1."],
    },
  ],
  negatives: [
    'Video oyununun zorluk seviyesi yüzde 20 artırıldı.',
    'Kömür madeninde üretim %12 arttı.',
    'Merkez Bankası faizi yüzde 37’ye indirdi.',
    'Yıllık enflasyon yüzde 31 oldu.',
    'Konferansa 300 kişi katıldı.',
    'Litecoin hashrate yüzde 12 arttı.',
    'Solana %9 değer kazanarak 178 dolara çıktı.',
    'Kedim tost makinesiyle 5 bitcoin kazdı, şaka.',
    'Sınavın zorluğu öğrencilere göre yüzde 15 arttı.',
    'Şirkette 85 çalışan bulunuyor.',
    'Altın fiyatı yüzde 3 yükseldi.',
    'İşsizlik oranı yüzde 8,5 oldu.',
    'Toplantı saat 14:30’da 7 numaralı salonda yapılacak.',
    'Kurumlar vergisi yüzde 25 olarak belirlendi.',
    'Fırtına yaklaşık 36 eyaleti vurdu.',
  ],
};
