import 'echarts/lib/chart/line.js';
import 'echarts/lib/chart/custom.js';
import 'echarts/lib/component/gridSimple.js';
import 'echarts/lib/component/graphic.js';
import { Resvg } from '@resvg/resvg-js';
import { type EChartsCoreOption, init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart } from '../message/chart.ts';
import { FAMILY, fontFiles, widthOf } from './font.ts';
import { optionOf } from './option.ts';
import { HEIGHT, SCALE, type ThemeName, WIDTH } from './theme.ts';

type MeasureText = NonNullable<Parameters<typeof setPlatformAPI>[0]['measureText']>;

use([SVGRenderer]);
setPlatformAPI({
  measureText: (text, font = '') =>
    ({
      width: widthOf(
        text,
        Number(/([\d.]+)px/.exec(font)?.[1] ?? 12),
        font.includes('bold') ? 'bold' : 'normal',
      ),
    }) as ReturnType<MeasureText>,
});

/** An ECharts option as SVG. The instance is disposed: one that is kept holds the process. */
export function svgOf(option: EChartsCoreOption): string {
  const instance = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  try {
    instance.setOption(option);
    return instance.renderToSVGString();
  } finally {
    instance.dispose();
  }
}

/** A picture and its size in pixels. */
export interface Picture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** An SVG as PNG, written with the fonts that come along and no others. */
export function pngOf(svg: string): Picture {
  const image = new Resvg(svg, {
    font: { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: FAMILY },
    fitTo: { mode: 'zoom', value: SCALE },
  }).render();
  return { png: image.asPng(), width: image.width, height: image.height };
}

/** Draws a chart in a theme; the same chart gives the same bytes. Throws Error for a chart that cannot be drawn. */
export const draw = (chart: Chart, theme: ThemeName): Picture => pngOf(svgOf(optionOf(chart, theme)));
