import { BarChart, type BarSeriesOption } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as equip } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

equip([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

interface Props {
  /** What the chart shows; its figures stand in a table beside it. */
  label: string;
  names: readonly string[];
  series: readonly { name: string; colour: string; values: readonly number[] }[];
}

const ROW_PX = 34;
const MARGIN_PX = 72;

/** Lying bars, each cut into parts. Its page loads it late: most of the desk shows no chart. */
export function StackedBars({ label, names, series }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const style = getComputedStyle(document.body);
    const text = { fontFamily: style.fontFamily, color: '#414b5e' };
    const chart = init(place.current, null, { renderer: 'svg' });
    const drawn = series.filter(({ values }) => values.some((value) => value > 0));
    chart.setOption({
      animation: false,
      textStyle: text,
      grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
      legend: { left: 0, top: 0, itemWidth: 12, itemHeight: 12, icon: 'rect', textStyle: text },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, textStyle: { fontFamily: style.fontFamily } },
      xAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#e9e4d8' } }, axisLabel: text },
      yAxis: {
        type: 'category',
        inverse: true,
        data: [...names],
        axisTick: { show: false },
        axisLine: { lineStyle: { color: '#b8ae9b' } },
        axisLabel: { ...text, width: 180, overflow: 'truncate' },
      },
      series: drawn.map(({ name, colour, values }): BarSeriesOption => ({
        name,
        type: 'bar',
        stack: 'all',
        barMaxWidth: 18,
        itemStyle: { color: colour },
        data: [...values],
      })),
    });
    const fit = new ResizeObserver(() => chart.resize());
    fit.observe(place.current);
    return () => {
      fit.disconnect();
      chart.dispose();
    };
  }, [names, series]);
  return (
    <div
      ref={place}
      role="img"
      aria-label={label}
      style={{ width: '100%', height: names.length * ROW_PX + MARGIN_PX }}
    />
  );
}
