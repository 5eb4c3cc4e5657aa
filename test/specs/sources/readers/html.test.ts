/** Saved pages: the main text with title, date, author and address; navigation, advertisements and cookies left out. */
import { describe, expect, it } from 'vitest';
import { bytesOf, blockWith, read, texts } from './reading.ts';

describe('the sample pages', async () => {
  const courier = await read('brask-courier.html', bytesOf('desk/sources/brask-courier.html'));
  const post = await read('lissen-post.html', bytesOf('desk/sources/lissen-post.html'));

  it('reads title, date, author and address', () => {
    expect(courier.facts).toEqual({
      title: 'Alliance counts 127,400 troops and doubts a pullback',
      date: '2024-11-11',
      author: 'Anneke Moor',
      url: 'https://courier.example/world/2024/11/11/alliance-counts-troops',
    });
    expect(post.facts).toMatchObject({
      title: 'Two soldiers die at Tarn; president asks for calm',
      date: '2024-11-10',
      author: 'Elise Bram',
    });
  });
  it('reads every paragraph, the headline and the correction', () => {
    expect(texts(courier, 'text')).toHaveLength(7);
    expect(texts(courier, 'heading')).toEqual(['Alliance counts 127,400 troops and doubts a pullback']);
    expect(blockWith(post, 'Correction: An earlier version').locator.paragraph).toBeGreaterThan(8);
  });
  it.each(['Subscribe', 'partners', 'savings', 'Winter tires', '64,000', '300,000', 'Newsletter', 'Weather'])(
    'leaves "%s" of the page’s furniture out',
    word => expect(courier.text).not.toContain(word),
  );
  it.each(['LIVE', 'Most read', 'Mattress', 'Classifieds', '30 days free', '14 Quay Street'])('leaves "%s" out', word =>
    expect(post.text).not.toContain(word),
  );
});

describe('pages of other kinds', () => {
  it('reads an exported document whole: no page furniture, nothing left out', async () => {
    const document = await read(
      'x.html',
      '<h1>Minutes</h1><p>Short.</p><p>Also short.</p><ul><li>Fourteen boats</li><li>No ferry</li></ul>',
    );
    expect(texts(document)).toEqual(['Minutes', 'Short.', 'Also short.', 'Fourteen boats', 'No ferry']);
  });
  it('reads tables with their headings, in the place where they stand', async () => {
    const document = await read(
      'x.html',
      '<h2>Boats</h2><p>By month:</p><table><caption>Harbor office</caption><tr><th>Month</th><th>Boats</th></tr><tr><td>May</td><td>14</td></tr><tr><td>June</td><td>9</td></tr></table><p>End.</p>',
    );
    expect(texts(document)).toEqual(['Boats', 'By month:', 'Harbor office', 'Month: May; Boats: 14', 'Month: June; Boats: 9', 'End.']);
    expect(blockWith(document, 'June').locator).toEqual({ paragraph: 3, part: 'Boats', row: 3 });
  });
  it('takes line breaks, entities and note marks as a reader does', async () => {
    const document = await read(
      'x.html',
      '<p>One&nbsp;line<br>and the next<sup><a href="#fn1">1</a></sup>.<br><br>A new&shy; paragraph &amp; so on<a href="#n2" role="doc-noteref">[2]</a>.</p><pre>x</pre>',
    );
    expect(texts(document).slice(0, 2)).toEqual(['One line and the next.', 'A new\u00ad paragraph & so on.']);
  });
  it('reads cells that reach over several rows in each of them', async () => {
    const document = await read(
      'x.html',
      '<table><tr><th>Lock</th><th>Month</th><th>Barges</th></tr><tr><td rowspan="2">Upper</td><td>May</td><td>14</td></tr><tr><td>June</td><td>9</td></tr><tr><td>Lower</td><td>May</td><td>3</td></tr></table>',
    );
    expect(texts(document, 'row')).toEqual([
      'Lock: Upper; Month: May; Barges: 14',
      'Lock: Upper; Month: June; Barges: 9',
      'Lock: Lower; Month: May; Barges: 3',
    ]);
  });
  it('reads headings of two rows', async () => {
    const document = await read(
      'x.html',
      '<table><thead><tr><th rowspan="2">Lock</th><th colspan="2">2024</th></tr><tr><th>In</th><th>Out</th></tr></thead><tr><td>Upper</td><td>14</td><td>9</td></tr></table>',
    );
    expect(texts(document, 'row')).toEqual(['Lock: Upper; 2024, In: 14; 2024, Out: 9']);
  });
  it('takes a raised number for the mark of a note, and leaves powers and ordinals', async () => {
    const document = await read(
      'x.html',
      '<p>The council<sup>3</sup> met.<sup>12</sup> It owns 5 km<sup>2</sup> and 40 square meters<sup>2</sup>, 10<sup>6</sup> bricks, on the 21<sup>st</sup>.</p>',
    );
    expect(texts(document)).toEqual(['The council met. It owns 5 km2 and 40 square meters2, 106 bricks, on the 21st.']);
  });
  it('leaves scripts, styles and deleted words out', async () => {
    const document = await read(
      'x.html',
      '<p>Fourteen <del>forty</del> boats</p><script>var a = "<p>no</p>";</script><style>p{}</style><template><p>no</p></template>',
    );
    expect(texts(document)).toEqual(['Fourteen boats']);
  });
  it('reads the encoding that the page declares', async () => {
    const bytes = new Uint8Array([...'<html><head><meta charset="windows-1252"></head><body><p>The mayor said '].map(c => c.charCodeAt(0)));
    const rest = [0x93, 0x6e, 0x6f, 0x94, ...[...'.</p></body></html>'].map(c => c.charCodeAt(0))];
    expect((await read('x.htm', new Uint8Array([...bytes, ...rest]))).text).toBe('The mayor said “no”.');
  });
  it('finds the address that a browser wrote into a saved page', async () => {
    const page =
      '<!DOCTYPE html><!-- saved from url=(0030)https://paper.example/a/b.html --><html><body><p>Fourteen boats lay in the harbor.</p></body></html>';
    expect((await read('x.html', page)).facts.url).toBe('https://paper.example/a/b.html');
  });
});

const SOUP = `<!doctype html><html><head><title>Ferry strike enters second week - The Daily Quay</title><meta name="date" content="2024-11-12"></head><body>
<div class="top-bar"><a href=/>Home</a><a href=/n>News</a><a href=/s>Sport</a><a href=/w>Weather</a></div>
<div class="wrap"><div class="col"><div class="kicker">Harbor</div><h1>Ferry strike enters second week</h1><div class="by">By Ada Quist and Rolf Brandt</div>
<div class="share-buttons"><a>Mail</a></div><div class="figure"><img src=a.jpg><div class="cap">The harbor of Lissen on Monday. Photo: Jonas Reyl</div></div>
<div class="txt">The ferries of Lissen did not sail on Monday, for the eighth day in a row. Fourteen boats lay at the quay, and 2,300 passengers waited.<br><br>“We have asked for talks four times,” said the mayor. “Four times we got a form.” The union counts 340 members.</div>
<div class="inline-related"><b>More on this:</b> <a href=/x>What the captains earn</a> <a href=/y>How 900 cars got stuck</a></div>
<div class="txt">The owners put the loss at 1.4 million crowns. “That is a number,” the head of the union said.</div>
<div class="t"><table><tr><td>Day</td><td>Passengers</td></tr><tr><td>Friday</td><td>2,100</td></tr><tr><td>Saturday</td><td>2,900</td></tr></table></div>
<div class="txt">Talks are to go on this Thursday.</div><div>Correction, Nov. 13: An earlier version gave the wrong number of passengers.</div>
<div id="comments"><h3>214 comments</h3><p>user77: They should all be fired, all 5,000 of them, I have been saying so for years and nobody listens.</p></div></div>
<div class="rail"><h4>Most read</h4><ul><li><a href=1>Man bites 3 dogs</a></li><li><a href=2>Ice rink opens</a></li></ul></div></div>
<div class="bottom">© Daily Quay. <a href=/t>Terms</a> <a href=/p>Privacy</a></div></body></html>`;

describe('a page without one telling element', async () => {
  const document = await read('soup.html', SOUP);
  it('gives its text, its table and its correction', () => {
    for (const words of [
      'for the eighth day in a row',
      '“We have asked',
      '1.4 million',
      'this Thursday',
      'Correction, Nov. 13',
      'Photo: Jonas Reyl',
    ])
      blockWith(document, words);
    expect(texts(document, 'row')).toEqual(['Day: Friday; Passengers: 2,100', 'Day: Saturday; Passengers: 2,900']);
    expect(document.facts).toEqual({ title: 'Ferry strike enters second week', date: '2024-11-12', author: 'Ada Quist and Rolf Brandt' });
  });
  it.each(['Weather', 'captains earn', '900 cars', '5,000', 'dogs', 'Privacy'])('leaves "%s" out', word =>
    expect(document.text).not.toContain(word),
  );
});

describe('bad pages', () => {
  it.each([
    ['empty', ''],
    ['only a script', '<html><body><script>load()</script></body></html>'],
  ])('says that a page has no text: %s', async (_, page) => {
    const document = await read('x.html', page);
    expect(document.blocks).toEqual([]);
    expect(document.problems).toHaveLength(1);
  });
  it('reads what a broken page still has', async () =>
    expect(await read('x.html', '<html><body><p>Fourteen boats<p>No ferry<div><b>and').then(texts)).toContain('Fourteen boats'));
  it('says that bytes are no page', async () =>
    expect((await read('x.html', new Uint8Array([0, 1, 2, 0, 255, 0, 3]))).problems).toHaveLength(1));
});
