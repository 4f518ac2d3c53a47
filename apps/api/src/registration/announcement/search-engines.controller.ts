import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { CONFIG } from '../../platform/config/config.ts';
import type { Config } from '../../platform/config/config.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { Problem } from '../../platform/problems/problem.ts';

/** Behind a sign-in, or of one person: nothing that anybody searches for. */
const NOT_FOR_SEARCH = ['/desk/', '/judge/', '/stage/', '/me', '/register/'];
const KEPT = 'public, max-age=3600';
/** A sitemap holds no more. */
const MOST = 50_000;

/** What search engines ask first: where they may look, and which announcements there are. */
@ApiTags('registration')
@Controller()
export class SearchEnginesController {
  constructor(
    private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('robots.txt')
  @Policy('public')
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @Header('Cache-Control', KEPT)
  robots(): string {
    const { publicUrl } = this.config;
    return [
      'User-agent: *',
      ...NOT_FOR_SEARCH.map((path) => `Disallow: ${path}`),
      ...(publicUrl ? ['', `Sitemap: ${publicUrl}/sitemap.xml`] : []),
      '',
    ].join('\n');
  }

  /** Every announcement that is public, in both languages. Its addresses are whole: without PUBLIC_URL there is none. */
  @Get('sitemap.xml')
  @Policy('public')
  @ApiProduces('application/xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Header('Content-Type', 'application/xml; charset=utf-8')
  @Header('Cache-Control', KEPT)
  async sitemap(): Promise<string> {
    const { publicUrl } = this.config;
    if (!publicUrl) throw new Problem('id.unknown');
    const rows: { id: string; at: Date | null }[] = await this.database.query(
      `select c.id, a.updated_at as at from competition c left join announcement a on a.id = c.id
       where c.status <> 'draft' order by c.starts_on desc, c.id limit ${MOST}`,
    );
    const urls = rows.map(({ id, at }) => {
      const address = `${publicUrl}/c/${id}`;
      const other = (language: string, href: string): string =>
        `<xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`;
      const changed = at ? `<lastmod>${at.toISOString()}</lastmod>` : '';
      return `<url><loc>${address}</loc>${changed}${other('zh-CN', address)}${other('en', `${address}?lang=en`)}</url>`;
    });
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
      ...urls,
      '</urlset>',
      '',
    ].join('\n');
  }
}
