package org.apimmigrate.cli.site;

/**
 * What the template of a page shows.
 *
 * @param body HTML that needs no escaping any more
 * @param up the way from this page to the top of the site: empty, or {@code ../} as often as needed
 */
public record SitePage(String title, String body, String up) {}
