import { Notice } from "../../ui/notice";

/** Words of an entry that has no rubric: the opening, the closing, a question added on the way. */
export function RoomScript({ title, words }: { title: string; words: string }) {
  return (
    <>
      <p className="text-secondary text-muted">{title}</p>
      {words ? (
        <p className="spoken mt-2 max-w-question text-h3 tablet:text-question">{words}</p>
      ) : (
        <Notice>There is nothing to read aloud here.</Notice>
      )}
    </>
  );
}
