import { describe, expect, it } from 'vitest';
import { LoadError } from '../../src/load/errors.js';
import { looksLikePage } from '../../src/load/html/looks-like-page.js';
import { readPage } from '../../src/load/html.js';

const LONG = '全镇一年来共收到群众来信三百零六件，其中按期回复298件，回复率97.4%，比上年多出二十一件。';
const SECOND = '镇里的三个服务点轮流值守，周末也能办事，全年加班办理证照1520份，受到住户好评。';

const MENU = `<ul class="m1">${['本站首页', '镇情概览', '办事大厅', '互动留言', '数据专栏', '便民电话']
  .map((name, index) => `<li><a href="/c/${index}.html">${name}</a></li>`)
  .join('')}</ul>`;
const FOOTER = `<div class="bottom"><p><a href="/map.html">网站地图</a> | <a href="/about.html">联系我们</a></p>
  <p>主办：临江镇人民政府　承办：临江镇党政办</p><p>临ICP备00000001号-1 网站标识码：0000000001 临公网安备 00000000000001号</p>
  <p>技术支持：某某软件 电话：000-0000000</p></div>`;

const linesOf = (source: string) => readPage(source).text.split('\n');

describe('lines', () => {
  it.each([
    ['a block is a line', '<h2>一、收信</h2><p>共三件。</p><div>共四件。</div>', ['一、收信', '共三件。', '共四件。']],
    ['br breaks', '共三件。<br>共四件。<br/><br>共五件。', ['共三件。', '共四件。', '共五件。']],
    [
      'inline elements do not separate',
      '<p>共<span>2</span><span>9</span><font>8</font><b>件</b>，占<i>97</i>.<u>4</u>%</p>',
      ['共298件，占97.4%'],
    ],
    ['list items', '<ul><li>收信三件</li><li>回信<p>两件</p></li></ul>', ['收信三件', '回信', '两件']],
    ['text beside blocks', '<div>收信三件<p>回信两件</p>未回一件</div>', ['收信三件', '回信两件', '未回一件']],
    [
      'line breaks of the source between Han',
      '<p>共收\n   信三件，\n回信\n2件 full\ntext</p>',
      ['共收信三件，回信 2件 full text'],
    ],
    ['a space in the source stays', '<p>工 作  报 告\t三</p>', ['工 作 报 告 三']],
    [
      'no-break and ideographic spaces stay',
      '<p>&nbsp;&nbsp;收信&#12288;3&nbsp;件</p><p>&nbsp;</p><p>\u3000\u3000</p><p>回信</p>',
      ['\u00a0\u00a0收信\u30003\u00a0件', '回信'],
    ],
    ['preformatted text keeps its lines', '<pre>收信  三件\n回信  两件\n</pre>', ['收信  三件', '回信  两件']],
    ['elements nobody knows', '<x-doc><h>收信</h><br><h>三件</h></x-doc>', ['收信', '三件']],
    ['text in no element', '收信三件', ['收信三件']],
    ['broken markup', '<div><p>收信<b>三件<p>回信</i>两件</td></div></div><p>未回<b', ['收信三件', '回信两件', '未回']],
    ['entities', '<p>&ldquo;满意&rdquo;&gt;9&#48;&permil;</p>', ['“满意”>90‰']],
  ])('%s', (_, source, lines) => {
    expect(linesOf(source)).toEqual(lines);
  });

  it('nested without end', () => {
    expect(linesOf(`${'<span>'.repeat(5000)}收信三件`)).toEqual(['收信三件']);
    expect(linesOf(`${'<div>'.repeat(2000)}收信三件`)).toEqual(['收信三件']);
  });

  it('nested deeper than can be parsed in time is refused', () => {
    const message = 'the page nests elements more than 6000 deep; close its tags, or save its text';
    for (const tag of ['<span>', '<table><tr><td>']) {
      expect(() => readPage(tag.repeat(20_000))).toThrow(new LoadError(message));
    }
    expect(linesOf('<div>收信三件</div>'.repeat(7000))).toHaveLength(7000);
  });
});

describe('tables', () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

  it.each([
    [
      'a row is a line, cells apart',
      `<table>${row('指标', '单位', '数量')}${row('收信', '件', '<p><span>3</span>06</p>')}</table>`,
      ['指标\t单位\t数量', '收信\t件\t306'],
    ],
    [
      'head, body, foot and caption',
      `<table><caption>收信表</caption><thead><tr><th>村</th><th>件</th></tr></thead><tbody>${row('东', '3')}</tbody><tfoot>${row('合计', '3')}</tfoot></table>`,
      ['收信表', '村\t件', '东\t3', '合计\t3'],
    ],
    [
      'figures on two lines of a cell do not run together',
      `<table>${row('东<br>西', '12<br>34')}${row('南', '<p>5</p><p>6</p>')}</table>`,
      ['东西\t12 34', '南\t5 6'],
    ],
    [
      'empty cells keep their place',
      `<table>${row('村', '信', '访')}${row('东', '&nbsp;', '3')}${row('', '', '')}${row('西', '4', '')}</table>`,
      ['村\t信\t访', '东\t\t3', '西\t4'],
    ],
    [
      'spanned columns and rows keep the others in place',
      `<table><tr><td rowspan="2">村</td><td colspan="2">件数</td><td>率</td></tr>${row('收信', '来访', '回复')}${row('东', '3', '4', '5')}</table>`,
      ['村\t件数\t\t率', '\t收信\t来访\t回复', '东\t3\t4\t5'],
    ],
    [
      'long cells of a plan',
      `<table>${row('任务', '责任单位')}${row(LONG, '镇党政办')}${row(SECOND, '镇司法所')}</table>`,
      ['任务\t责任单位', `${LONG}\t镇党政办`, `${SECOND}\t镇司法所`],
    ],
  ])('%s', (_, source, lines) => {
    expect(linesOf(source)).toEqual(lines);
  });

  it.each([
    ['a single cell', `<table>${row(`<p>${LONG}</p><p>共三件。</p>`)}</table>`, [LONG, '共三件。']],
    [
      'a table within',
      `<table>${row(`<p>${LONG}</p><table>${row('村', '件')}${row('东', '3')}</table>`, 'x')}${row('y', 'z')}</table>`,
      [LONG, '村\t件', '东\t3', 'x', 'y', 'z'],
    ],
    [
      'one cell that holds the article',
      `<table>${row('栏', '目')}${row('侧栏', `<p>${LONG}</p>`.repeat(8))}</table>`,
      ['栏', '目', '侧栏', ...Array.from({ length: 8 }, () => LONG)],
    ],
  ])('for layout: %s', (_, source, lines) => {
    expect(linesOf(source)).toEqual(lines);
  });
});

describe('what a reader does not see', () => {
  it.each([
    ['scripts and styles', '<script>var a = "三件";</script><style>p{}</style><noscript>请开启脚本</noscript>'],
    [
      'templates, frames, controls',
      '<template><p>三件</p></template><iframe>三件</iframe><select><option>三件</select>',
    ],
    ['comments', '<!-- <p>三件</p> -->'],
    ['the hidden attribute', '<div hidden>三件</div>'],
    ['display: none', '<div style="color:red; DISPLAY : none">三件</div>'],
    ['visibility: hidden', '<p style="visibility:hidden">三件</p>'],
  ])('%s', (_, source) => {
    expect(linesOf(`${source}<p>${LONG}</p>${source}`)).toEqual([LONG]);
  });

  it('a hidden element that is the document stays', () => {
    expect(linesOf(`<p>载入中</p><div style="display:none"><p>${LONG}</p></div>`)).toEqual(['载入中', LONG]);
  });

  it('a form around the whole page is no search form', () => {
    expect(linesOf(`<form id="f"><input type="text" value="x"><p>${LONG}</p></form>`)).toEqual([LONG]);
  });
});

describe('what belongs to the site', () => {
  it.each([
    ['a menu', MENU],
    ['a nav element', '<nav><a href="/">本站首页</a> <span>镇情概览</span></nav>'],
    [
      'a menu in a table',
      '<table><tr><td><a href="/1">镇情</a></td><td><a href="/2">留言</a></td></tr><tr><td><a href="/3">数据</a></td><td><a href="/4">电话</a></td></tr></table>',
    ],
    ['breadcrumbs', '<div>您当前的位置：<a href="/">首页</a> &gt; <a href="/b">数据专栏</a> &gt; 正文</div>'],
    [
      'breadcrumbs in a table',
      '<table><tr><td>当前位置：</td><td><table><tr><td><a href="/">首页</a></td><td>&gt; <a href="/b">数据</a></td></tr></table></td></tr></table>',
    ],
    ['breadcrumbs in traditional script', '<p>目前位置：<a href="/">首頁</a> / 統計</p>'],
    ['a share bar', '<div>分享到：<a href="#">微信</a><a href="#">微博</a></div>'],
    [
      'print, close and font size',
      '<div>【字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】 <span>【打印本页】</span><span>【关闭窗口】</span></div>',
    ],
    ['a QR caption', '<div>扫一扫在手机打开当前页</div>'],
    ['neighbouring articles', '<p>上一篇：<a href="/1">关于夏季值守的通知</a></p><p>下一篇：没有了</p>'],
    [
      'related links',
      '<div><h3>相关链接</h3><ul><li><a href="/1">东村公开栏三季度</a></li><li><a href="/2">西村公开栏三季度</a></li><li><a href="/3">南村公开栏三季度</a></li></ul></div>',
    ],
    ['a footer', FOOTER],
    ['a footer in traditional script', '<div>臨江鎮公所 版權所有 電話：000-0000000</div>'],
    ['the number of the page', '<p>第 1 页 / 共 1 页</p>'],
    ['links to files and to explanations', '<p>相关解读：<a href="/1">一图读懂来信办理</a></p>'],
    ['tags', '<div>标签：<a href="/t/1">来信</a> <a href="/t/2">统计</a></div>'],
    ['comments', '<h3>网友评论</h3><p>暂无评论</p><p>发表评论前请先登录。</p>'],
    ['service windows', '<div><p>政务微信</p><p>手机版</p><p>智能客服</p></div>'],
    ['a disclaimer', '<p>免责声明：本网转载的文章仅代表作者的观点，如有疑问，请与我们联系。</p>'],
    [
      'a list of articles, each with its date',
      '<ul><li><a href="/1">关于来信办理的通知，各村遵照执行，请按时报送材料</a> [03-12]</li><li><a href="/2">值班表</a> 2021-03-11</li><li><a href="/3">公告</a>（3月10日）</li></ul>',
    ],
    [
      'a footer of addresses alone',
      '<div><p>地址：临江镇沿江路1号 邮编：000000 电话：0000-0000000 邮箱：a@b.example</p><p>临江镇人民政府版权所有</p></div>',
    ],
    ['a dialog', '<div role="dialog"><p>本网站需要您的同意，以便记住您上次看到哪里，下次打开时接着看。</p></div>'],
    ['a notice', '<p>您访问的链接即将离开本站，是否继续？</p>'],
  ])('%s', (_, source) => {
    expect(linesOf(`${source}<div><p>${LONG}</p><p>共三件。</p></div>`)).toEqual([LONG, '共三件。']);
    expect(linesOf(`<div><p>${LONG}</p><p>共三件。</p></div>${source}`)).toEqual([LONG, '共三件。']);
  });

  it('an index box', () => {
    const box = `<table><tr><td>索 引 号：</td><td>000-2020</td><td>主题分类：</td><td>政务</td></tr>
      <tr><td>发布机构：</td><td>临江镇</td><td>生成日期：</td><td>2020-03-05</td></tr></table>`;
    const page = readPage(`${box}<div><p>${LONG}</p></div>`);
    expect(page.text).toBe(LONG);
    expect(page.published).toBe('2020-03-05');
  });

  it.each([
    ['words of a site in the text', '镇里主办、村里承办的集市共十二场，版权所有登记三件。'],
    ['a place in the text', '群众当前位置信息核对214条。'],
    ['units in charge', '责任单位：镇党政办、镇司法所'],
    ['a source in the text', '来源分析显示，网上来信占六成。'],
    ['an attachment', '附件：来信分类表.xls'],
    ['a date under the title', '（2021年12月8日）'],
    ['codes scanned', '扫码办事率达到88%'],
    ['an address', '联系地址：临江镇沿江路1号，邮编：000000，电话：0000-0000000'],
    ['comments of people', '网友评论办结率达到97%'],
    ['a count of pages', '共16页'],
    ['a time of day at the end', '截至2020-03-05 10:00，来信3件'],
  ])('%s is text', (_, text) => {
    expect(linesOf(`<div><p>${LONG}</p><p>${text}</p><p>${SECOND}</p></div>`)).toEqual([LONG, text, SECOND]);
    expect(linesOf(`<div><p>${text}</p><p>${LONG}</p></div>`)).toEqual([text, LONG]);
  });
});

describe('whole pages', () => {
  const head = `<title>临江镇2020年来信办理情况_统计_临江镇人民政府</title>`;

  it.each([
    [
      'of today',
      `<html><head>${head}</head><body><div class="header">${MENU}<span>2024年1月1日 星期一</span></div>
       <div class="wrap"><div class="crumb">当前位置：<a href="/">首页</a></div>
       <div class="box"><h1>临江镇2020年来信办理情况</h1>
       <div class="attr"><span>来源：<b>镇党政办</b></span><span>发布日期：2021-01-09 08:30</span><span>访问量：<b>31</b></span></div>
       <div id="zoom"><p>一、收信</p><p>${LONG}</p><p>二、回信</p><p>${SECOND}</p><p>临江镇</p></div></div></div>
       ${FOOTER}<div class="float"><p>智能客服</p></div></body></html>`,
    ],
    [
      'of tables, without paragraphs',
      `<html><head>${head}</head><body><table width="1000"><tr><td>${MENU}</td></tr></table>
       <table><tr><td>当前位置：<a href="/">首页</a>&gt;&gt;<a href="/t">统计</a></td></tr></table>
       <table><tr><td width="20"></td><td><table><tr><td align="center"><b>临江镇2020年来信<br>办理情况</b></td></tr>
       <tr><td>来源：镇党政办　　发布时间：2021年1月9日　　点击数：<script>hits()</script></td></tr>
       <tr><td><font>一、收信<br>${LONG}<br>二、回信<br>${SECOND}<br>临江镇</font></td></tr>
       <tr><td align="right">【<a href="javascript:p()">打印</a>】【<a href="javascript:c()">关闭</a>】</td></tr></table></td></tr></table>
       ${FOOTER}</body></html>`,
    ],
    [
      'without any name of class or id',
      `<html><head>${head}</head><body><div>${MENU}</div><div><div><div>临江镇2020年来信办理情况</div><div><span>2021-01-09</span> <span>来源：镇党政办</span></div>
       <div>一、收信</div><div>${LONG}</div><div>二、回信</div><div>${SECOND}</div><div>临江镇</div></div></div>${FOOTER}</body></html>`,
    ],
  ])('%s', (_, source) => {
    expect(readPage(source)).toEqual({
      title: '临江镇2020年来信办理情况',
      published: '2021-01-09',
      source: '镇党政办',
      text: ['临江镇2020年来信办理情况', '一、收信', LONG, '二、回信', SECOND, '临江镇'].join('\n'),
    });
  });

  it('short items only are text all the same', () => {
    const source = `<body>${MENU}<div><h1>来信</h1><ul><li>收信3件</li><li>回信2件</li></ul></div>${FOOTER}</body>`;
    expect(linesOf(source)).toEqual(['来信', '收信3件', '回信2件']);
  });

  it('short items beside one paragraph stay', () => {
    const source = `<body>${MENU}<div><div>来源：镇党政办</div><p>${LONG}</p><ul><li>收信3件</li><li>回信2件</li></ul></div>${FOOTER}</body>`;
    expect(linesOf(source)).toEqual([LONG, '收信3件', '回信2件']);
  });

  it('a page that is a table of data', () => {
    const source = `<body>${MENU}<div><table><tr><td>村</td><td>件</td></tr><tr><td>东</td><td>3</td></tr></table><p>注：含网上来信</p></div>${FOOTER}</body>`;
    expect(linesOf(source)).toEqual(['村\t件', '东\t3', '注：含网上来信']);
  });

  it('text in two containers stays', () => {
    const source = `<body>${MENU}<div><div id="zoom"><p>${LONG.repeat(9)}</p></div><div><p>${SECOND}</p></div></div>${FOOTER}</body>`;
    expect(linesOf(source)).toEqual([LONG.repeat(9), SECOND]);
  });

  it('without text gives none', () => {
    expect(readPage('<html><body><div id="app"></div><script>start()</script></body></html>').text).toBe('');
  });

  it('with its text in frames says so', () => {
    const source =
      '<html><head><title>来信</title></head><frameset><frame src="a"><noframes>请用浏览器</noframes></frameset></html>';
    expect(() => readPage(source)).toThrow(
      new LoadError('the page is made of frames; save the frame that holds the text'),
    );
  });
});

describe('title', () => {
  it.each([
    ['meta ArticleTitle', '<meta name="ArticleTitle" content="来信汇总"><title>x</title><h1>y</h1>', '来信汇总'],
    ['og:title', '<meta property="og:title" content="来信汇总">', '来信汇总'],
    ['h1 before title', '<title>临江</title><body><h1>来信<br>汇总</h1>', '来信汇总'],
    [
      'headline of JSON-LD',
      '<title>x</title><body><script type="application/ld+json">{"@type":"Article","headline":"来信汇总"}</script>',
      '来信汇总',
    ],
    [
      'JSON-LD of another thing is none',
      '<title>来信汇总</title><script type="application/ld+json">{"@type":"Person","headline":"x"}</script>',
      '来信汇总',
    ],
    ['an empty meta is none', '<meta name="ArticleTitle" content=""><title>来信汇总</title>', '来信汇总'],
    ['site name behind', '<title>来信汇总_临江镇人民政府</title>', '来信汇总'],
    ['site name in front', '<title>临江镇人民政府 | 来信汇总</title>', '来信汇总'],
    ['site and column', '<title>来信汇总与分析-统计-临江在线网</title>', '来信汇总与分析'],
    [
      'the name that the page gives its site',
      '<meta name="SiteName" content="临江在线"><title>来信汇总 - 临江在线</title>',
      '来信汇总',
    ],
    ['a hyphen of its own', '<title>1-10月来信汇总</title>', '1-10月来信汇总'],
    ['the site alone is none', '<title>临江镇人民政府</title>', undefined],
  ])('%s', (_, source, title) => {
    expect(readPage(`${source}<p>${LONG}</p>`).title).toBe(title);
  });

  it('stands once, as the first line', () => {
    const source = `<title>来信汇总</title><body><div>来信汇总</div><p>来 信<br>汇 总</p><p>${LONG}</p><p>来信汇总</p>`;
    expect(linesOf(source)).toEqual(['来信汇总', LONG, '来信汇总']);
  });
});

it('footers without end around an article', () => {
  const footers = '<p>版权所有 某单位</p>'.repeat(20_000);
  expect(linesOf(`${footers}<div><p>${LONG}</p></div>${footers}`)).toEqual([LONG]);
});

describe('date of publication and source', () => {
  const meta = '<meta name="PubDate" content="2022-04-24 10:00"><meta name="ContentSource" content="县信访局">';

  it.each([
    ['meta', meta, '', '2022-04-24', '县信访局'],
    ['the printed date goes before meta', meta, '<p>发布日期：2017-05-15 来源：镇里</p>', '2017-05-15', '县信访局'],
    [
      'article:published_time',
      '<meta property="article:published_time" content="2019-09-30T08:00:00+08:00">',
      '',
      '2019-09-30',
      undefined,
    ],
    ['time element', '', '<time datetime="2019-09-30">九月底</time>', '2019-09-30', undefined],
    [
      'printed, padded with spaces',
      '',
      '<p>来　源：镇党政办　　发布时间：2019年9月3日　　浏览次数：12</p>',
      '2019-09-03',
      '镇党政办',
    ],
    ['printed, slashes', '', '<p>[时间：2019/9/30 10:20]</p>', '2019-09-30', undefined],
    ['the date alone', '', '<p>2019.09.30 10:20:00</p>', '2019-09-30', undefined],
    ['traditional script', '', '<p>發布日期：2019-09-30 來源：鎮公所</p>', '2019-09-30', '鎮公所'],
    ['an empty source is none', '', '<p>来源：　访问量：3　发布日期：2019-09-30</p>', '2019-09-30', undefined],
    ['no such day', '<meta name="PubDate" content="2019-02-31">', '', undefined, undefined],
    ['behind the name of who published it', '', '<p>临江发布 2019-09-30 10:20</p>', '2019-09-30', undefined],
    ['with clicks, without a colon', '', '<p>2019年9月30日 阅读 586</p>', '2019-09-30', undefined],
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@graph":[{"@type":"Organization"},{"@type":["NewsArticle"],"datePublished":"2019-09-30T08:00:00+08:00"}]}</script>',
      '<script type="application/ld+json">[{"@type":"NewsArticle","datePublished":"2018-01-01"}]</script>',
      '2019-09-30',
      undefined,
    ],
    ['JSON-LD that is no JSON', '<script type="application/ld+json">{"@type":</script>', '', undefined, undefined],
    ['none', '', '', undefined, undefined],
  ])('%s', (_, head, info, published, source) => {
    const page = readPage(`<html><head>${head}</head><body><div>${info}<p>${LONG}</p></div></body></html>`);
    expect([page.published, page.source]).toEqual([published, source]);
    expect(page.text.split('\n').at(-1)).toBe(LONG);
    expect(page.text).not.toMatch(/2019|2017/);
  });
});

describe('told from plain text', () => {
  it.each([
    ['doctype', '<!DOCTYPE html><p>三件', '.txt', true],
    [
      'html behind a comment and an XML declaration',
      '<?xml version="1.0"?>\n<!-- a -- b -->\n<HTML><p>三件',
      '.txt',
      true,
    ],
    ['a fragment named html', '<p>三件</p>', '.html', true],
    ['plain text named html', '收信3件\n回信2件', '.html', false],
    ['many tags', '<p>三件</p>'.repeat(8), '.txt', true],
    ['text that speaks of a tag', '标题用<h1>写，共3件', '.txt', false],
    ['comparisons', '率<90%的3个，>95%的2个', '.htm', false],
    ['comments without end', '<!-- -->'.repeat(5000), '.txt', false],
  ])('%s', (_, text, extension, expected) => {
    expect(looksLikePage(text, extension)).toBe(expected);
  });
});
