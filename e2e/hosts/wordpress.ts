// WordPress, as far as an embed meets it: how it finds the oEmbed of an address, what it leaves of the answer, and the
// script that its pages run. Its rules were read in its documentation and observed; nothing here is its code.

/** Where a page says that its oEmbed is: WordPress reads 150 KB, no further than the end of the head. */
export function discovered(html: string): string | undefined {
  const head = html.slice(0, 150 * 1024).split('</head>')[0];
  const link = [...head.matchAll(/<link\s[^>]*>/g)].map(([link]) => link).find((link) => link.includes('"application/json+oembed"'));
  const href = link && /href="([^"]*)"/.exec(link)?.[1].replaceAll('&amp;', '&');
  return href?.startsWith('http') ? href : undefined;
}

/** What it makes of an unknown provider's answer: three elements with few attributes, in a sandbox, with a secret. */
export function filtered(html: string, secret: string): string {
  const allowed: Record<string, string[]> = {
    a: ['href'],
    blockquote: [],
    iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
  };
  const kept = html.replace(/<(\/?)([a-z0-9]+)([^>]*)>/gi, (_, end, tag, attributes) => {
    const names = allowed[tag.toLowerCase()];
    if (!names) return '';
    const left = [...attributes.matchAll(/\s([a-z-]+)="([^"]*)"/gi)].filter(([, name]) => !end && names.includes(name));
    return `<${end}${tag}${left.map(([written]) => written).join('')}>`;
  });
  const [, quote = '', frame] = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(kept) ?? [];
  if (!frame) return '';
  return (
    quote.replace('<blockquote>', `<blockquote class="wp-embedded-content" data-secret="${secret}">`) +
    frame
      .replace('<iframe', `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${quote && ' style="position: absolute; visibility: hidden;"'} data-secret="${secret}"`)
      .replace(/src="([^"]*)"/, `src="$1#?secret=${secret}"`)
  );
}

/** What its pages run: it shows the frame once a height comes, keeps it between 200 and 1000, and follows links to the same host. */
export const script = `<script>
var heard = [], followed = [];
addEventListener('message', function (event) {
  var data = event.data;
  heard.push(data);
  if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
  var frames = document.querySelectorAll('iframe[data-secret="' + data.secret + '"]');
  var quotes = document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]');
  for (var quote of quotes) quote.style.display = 'none';
  for (var frame of frames) {
    if (event.source !== frame.contentWindow) continue;
    frame.removeAttribute('style');
    if (data.message === 'height') frame.height = Math.max(200, Math.min(1000, parseInt(data.value, 10)));
    if (data.message === 'link' && /^https?:$/.test(new URL(data.value).protocol) && new URL(data.value).host === new URL(frame.src).host && document.activeElement === frame) {
      followed.push(data.value);
    }
  }
});
addEventListener('load', function () {
  for (var frame of document.querySelectorAll('iframe.wp-embedded-content')) {
    frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
  }
});
</script>`;
