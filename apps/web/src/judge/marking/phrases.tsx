/** Chinese breaks a line between any two characters, through the middle of a word; here it first tries to after a pause. */
export function Phrases({ text }: { text: string }) {
  const phrases = text.match(/[^，；：。]*[，；：。]+|[^，；：。]+$/g) ?? [];
  return phrases.map((phrase, at) => (
    <span key={at} className="phrase">
      {phrase}
    </span>
  ));
}
