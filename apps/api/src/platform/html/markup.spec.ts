import { markup, prose } from './markup.ts';

describe('A page made of templates', () => {
  it('takes what is filled in as text, whatever it looks like', () => {
    const name = `<script>alert('"&')</script>`;
    expect(markup`<p title="${name}">${name}</p>`.text).toBe(
      '<p title="&lt;script&gt;alert(&#39;&quot;&amp;&#39;)&lt;/script&gt;">&lt;script&gt;alert(&#39;&quot;&amp;&#39;)&lt;/script&gt;</p>',
    );
  });

  it('joins lists, keeps markup inside markup and leaves out what is not there', () => {
    const items = ['甲', '乙'].map((name) => markup`<li>${name}</li>`);
    expect(markup`<ul>${items}</ul>${false}${null}${undefined}${0}`.text).toBe('<ul><li>甲</li><li>乙</li></ul>0');
  });

  it('sets what an organiser typed as paragraphs, lines and lists', () => {
    const text = '年满 16 周岁。\n身体健康。\n\n须带：\n- 身份证\n- 准考证 <原件>\n\n\n\n结束';
    expect(prose(text).join('')).toBe(
      '<p>年满 16 周岁。<br>身体健康。</p><p>须带：</p><ul><li>身份证</li><li>准考证 &lt;原件&gt;</li></ul><p>结束</p>',
    );
  });
});
