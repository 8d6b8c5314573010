import type { ReactNode } from "react";
import { LinkButton } from "@/components/shell/link-button";
import { Button } from "@/components/ui/button";
import { addressFrom, type Search } from "@/lib/domain/shared/address";
import { DemoRefusal } from "./_components/demo-refusal";
import { RoomExcerpt } from "./_components/room-excerpt";

export default async function LandingPage({ searchParams }: { searchParams: Promise<Search> }) {
  const address = addressFrom(await searchParams);
  return (
    <div className="mx-auto max-w-page pb-16">
      <DemoRefusal address={address} />
      <div className="grid gap-x-16 gap-y-8 py-10 room:grid-cols-[minmax(0,24rem)_minmax(0,1fr)] room:py-16">
        <h1 className="spoken text-candidate text-ink">
          Evenhand runs structured interviews: the same questions, the same time and the same yardstick for
          everyone.
        </h1>
        <ul className="border-t border-line">
          <Act sentence="Four minutes with a scripted candidate: ask, note what you hear, score.">
            <form action="/demo" method="post">
              <Button type="submit" variant="primary" size="large" className="w-full">
                Interview someone
              </Button>
            </form>
          </Act>
          <Act sentence="Answer in writing, say which level you expect, then place your answer on its four levels.">
            <LinkButton href="/practice" size="large" className="w-full">
              Practise one question
            </LinkButton>
          </Act>
          <Act sentence="Name a role and a length; get questions that fit, and the reason for each.">
            <form action="/demo" method="post">
              <input type="hidden" name="next" value="kit" />
              <Button type="submit" size="large" className="w-full">
                Build a kit
              </Button>
            </form>
          </Act>
        </ul>
      </div>
      <RoomExcerpt />
      <ul className="mt-12 grid gap-x-10 gap-y-8 sm:grid-cols-2 room:grid-cols-4">
        <Fact title="Blind until submitted">
          You see nothing of the others’ before your own scorecard is submitted; the debrief opens when every
          scorecard is in. The server holds them back, for owners too.
        </Fact>
        <Fact title="Fits the clock">
          A kit never plans more minutes than you asked for, and each question says why it is there. Live,
          planned and used time stand side by side.
        </Fact>
        <Fact title="Nothing ticks at candidates">
          They see the question in large type and a plain “around ten minutes”. A clock appears only if they
          want one.
        </Fact>
        <Fact title="Yours to host">
          One command starts it on your own machine, database included. MIT licence, no outside service.
        </Fact>
      </ul>
    </div>
  );
}

function Act({ sentence, children }: { sentence: string; children: ReactNode }) {
  return (
    <li className="grid items-center gap-x-6 gap-y-2 border-b border-line py-4 sm:grid-cols-[13rem_minmax(0,1fr)]">
      {children}
      <p className="text-reading text-muted">{sentence}</p>
    </li>
  );
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <li>
      <h2 className="text-base">{title}</h2>
      <p className="mt-1 text-muted">{children}</p>
    </li>
  );
}
