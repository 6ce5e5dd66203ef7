import type { CheerioAPI } from 'cheerio';
import { type DomElement, isElement, textOf, walk } from './dom.js';

/** What a page states of its article in JSON-LD (schema.org). */
export interface StructuredData {
  headline?: string;
  datePublished?: string;
}

const ARTICLE = /(Article|Report|WebPage|GovernmentService|BlogPosting)$/;

/** The first article that the page's JSON-LD describes; what is no JSON is passed over, as browsers do. */
export function readStructuredData($: CheerioAPI): StructuredData {
  const articles = scriptsIn($)
    .flatMap((script) => nodesOf(parse(textOf(script))))
    .filter(isArticle);
  const headline = articles.map((node) => node.headline).find(isFilled);
  const datePublished = articles.map((node) => node.datePublished).find(isFilled);
  return { ...(headline && { headline }), ...(datePublished && { datePublished }) };
}

/** By a walk of our own: a query takes longer than all else that is done with the page's tree. */
function scriptsIn($: CheerioAPI): DomElement[] {
  const scripts: DomElement[] = [];
  const visitor = {
    enter(element: DomElement) {
      if (element.name === 'script' && element.attribs.type === 'application/ld+json') scripts.push(element);
      return true;
    },
    leave() {},
    text() {},
  };
  for (const child of $.root()[0]!.children) if (isElement(child)) walk(child, visitor);
  return scripts;
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

type Node = Record<string, unknown>;

/** A script holds a node, several in a list, or several in a graph. */
function nodesOf(value: unknown): Node[] {
  const nodes = (Array.isArray(value) ? value : [value]).filter(isNode);
  return nodes.flatMap((node) => [node, ...(Array.isArray(node['@graph']) ? node['@graph'].filter(isNode) : [])]);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isArticle(node: Node): boolean {
  return [node['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type));
}

function isFilled(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
