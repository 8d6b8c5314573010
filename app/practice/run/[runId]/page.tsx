import { redirect } from "next/navigation";
import { AnswerForm } from "@/components/practice/answer-form";
import { PracticeTimer } from "@/components/practice/practice-timer";
import { RunStages } from "@/components/practice/run-stages";
import { TextLink } from "@/components/shell/text-link";
import { getRun } from "@/db/queries/practice";
import { idOrNotFound, orNotFound } from "@/lib/server/found";
import { personScope, requirePerson } from "@/lib/server/viewer";
import { saveAnswerAction } from "../../actions";

export const metadata = { title: "Answer a question" };

type Props = { params: Promise<{ runId: string }> };

export default async function RunPage({ params }: Props) {
  const runId = idOrNotFound((await params).runId);
  const person = await requirePerson();
  const run = await orNotFound(getRun(personScope(person), runId));
  if (run.state !== "answering") redirect(`/practice/review/${runId}`);
  return (
    <div className="mx-auto max-w-script pt-6 pb-16">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <RunStages current="answer" />
        <TextLink href="/practice" className="text-secondary">
          Leave and come back later
        </TextLink>
      </div>
      <h1 className="spoken mt-6 text-candidate">{run.prompt}</h1>
      <div className="mt-2 mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <p className="text-muted">Around {run.minutes} minutes</p>
        <PracticeTimer />
      </div>
      <AnswerForm runId={runId} action={saveAnswerAction} />
    </div>
  );
}
