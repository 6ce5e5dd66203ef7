import { type Block, type Cell, spansOf } from './report.js';

const cell = (name: string) => (written: Cell) => {
  const { text, columns, rows } = spansOf(written);
  return `<${name}${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}>${text}</${name}>`;
};

function block(each: Block): string {
  if ('title' in each) return `<h1>${each.title}</h1>`;
  if ('heading' in each) return `<p><strong>${each.heading}</strong></p>`;
  if ('caption' in each) return `<p style="text-align:center">${each.caption}</p>`;
  if ('paragraph' in each) return `<p>　　${each.paragraph}</p>`;
  return `<table border="1">${each.rows.map((row) => `<tr>${row.map(cell('td')).join('')}</tr>`).join('\n')}</table>`;
}

/** The report as a page with what sites put around it. */
export function asPage(report: readonly Block[]): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>工作报告_禾溪县人民政府</title></head><body>
<ul class="nav">${['首页', '政务公开', '办事服务', '互动交流', '走进禾溪'].map((name) => `<li><a href="#">${name}</a></li>`).join('')}</ul>
<div class="content">${report.map(block).join('\n')}</div>
<div class="footer"><p>主办：禾溪县人民政府办公室　网站标识码：3300000000　今日访问：865次</p></div>
</body></html>`;
}
