/** What a saved page says around a story: advertisements, sign-ups, links to more; none of it is the writer's prose. */

const WHOLE = new RegExp(`^(?:${[
  'advertisement', 'supported by', 'sponsored(?: content)?', 'image', 'video', 'photo', 'audio', 'loading\\.{0,3}', 'print', 'share', 'share this (?:article|story|page).*', 'comments?', '\\d+ comments?', 'view comments', 'show comments',
  'read (?:more|next|also|on)', 'related(?: articles?| stories| coverage| content| topics)?', 'more (?:on this story|stories|coverage|from .{2,40})', 'most (?:popular|read|viewed|shared)', 'trending(?: now)?', 'recommended(?: for you| stories)?',
  'editors[’\']? picks', 'continue reading(?: the main story)?', 'story continues below(?: advertisement)?', 'article continues (?:below|after this).*', 'skip (?:to|past) .{2,60}', 'back to top', 'go to (?:home ?page|top).*', 'site (?:index|information navigation)',
  'subscribe(?: now| today)?', 'log in', 'sign in', 'sign up', 'menu', 'search', 'home', 'newsletters?', 'follow us.*', 'give this article', 'gift(?: this)? article', 'save(?: article)?', 'listen(?: to (?:this )?(?:article|story))?(?: · [\\d:]+ min)?',
  '(?:\\d+|[a-z]+)[- ]min(?:ute)?s? read', 'show (?:more|less)', 'see (?:more|all)', 'load more', 'close', 'next', 'previous', 'play', 'pause', 'mute', 'full ?screen', 'transcript', 'view (?:gallery|slide ?show|in browser)', 'enlarge(?: this image)?', 'toggle caption', 'hide caption', 'caption',
  'tags?:? .{0,120}', 'topics:? .{0,120}', 'filed under:? .{0,120}', 'latest(?: news)?', 'live(?: updates?)?', 'breaking news', 'what to know', 'all rights reserved\\.?', 'terms of (?:use|service)', 'privacy(?: policy)?', 'contact us', 'accessibility', 'facebook', 'twitter', 'whatsapp', 'email', 'linkedin', 'reddit', 'pinterest', 'copy link', 'link copied!?', 'x',
  'end of (?:advertisement|newsletter promotion|carousel)', 'after newsletter promotion', 'report this ad', 'by signing up.{0,160}', 'card \\d+ of \\d+', 'slide \\d+ of \\d+', '\\d+ of \\d+', 'daily business briefing',
].join('|')})[.:!]?$`, 'i');

const OPENING = new RegExp(`^(?:${[
  'sign up (?:for|to) (?:our|the|get|receive|daily|free|more|his|her|a)\\b', 'subscribe (?:to|for|today|now)\\b', 'get (?:the latest|our|more|unlimited|updates|breaking)\\b.{0,80}(?:newsletter|inbox|alerts?|app|email|e-mail|subscri)', 'want (?:all of|more|the latest)\\b.{0,60}(?:subscribe|newsletter|sign up|inbox)',
  'click here\\b', 'download (?:the|our) .{0,40}app\\b', 'thank you for (?:your patience|reading|subscribing)', 'already a (?:subscriber|member)', 'have (?:an account|a tip)\\b', 'follow .{2,60} on (?:twitter|facebook|instagram|x|threads|bluesky|mastodon|linkedin|social media|telegram)',
  'like us on\\b', 'join (?:our|the) (?:newsletter|conversation|discussion|mailing)', 'read (?:more|next|also|the full story|our)\\b ?[:|»>→]', 'related(?: articles?| stories| coverage)? ?[:|]', 'see also ?:', 'also read ?:', 'more ?: ', 'watch(?: now| live| more)? ?[:|]', 'listen(?: now)? ?[:|]', 'photos ?[:|]', 'recommended ?[:|]', 'don[’\']t miss ?[:|]',
  '(?:©|\\(c\\) ?\\d{4}|copyright ©?) ?\\d{4}', 'copyright\\b.{0,60}all rights reserved', 'this (?:site|website|page) (?:uses|is protected)', 'we use cookies', 'by (?:continuing|clicking|subscribing|signing up|entering)\\b.{0,80}(?:agree|consent|accept)', 'your (?:email|e-mail|subscription|browser)\\b', 'please (?:enable|turn on|disable|upgrade|log in|sign in|verify|check your inbox)',
  'we are having trouble retrieving', 'to (?:read|continue reading|view) (?:the|this) (?:full|rest|story|article)\\b', 'unlimited (?:digital )?access', 'support (?:our|independent|quality) journalism', 'share on\\b', 'send (?:tips|feedback|us)\\b', '(?:email|write to|contact) .{2,40} at \\S+@', 'a version of this article (?:appears?|appeared) in print', 'order reprints', 'published [a-z]{3,9}\\.? \\d', 'updated [a-z]{3,9}\\.? \\d', 'last (?:updated|modified)\\b', 'posted (?:on|at) ', 'first published',
].join('|')})`, 'i');

/** True for a paragraph that belongs to the page and not to the story. */
export function isFurniture(text: string): boolean {
  if (text.length > 320) return false;
  if (text.length <= 160 && WHOLE.test(text)) return true;
  if (!/\p{L}/u.test(text)) return text.length < 40 && !/\d/.test(text);
  return OPENING.test(text) && !/[“"”]/.test(text);
}
