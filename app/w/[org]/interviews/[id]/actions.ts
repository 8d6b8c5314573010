"use server";

import { restoreInterview } from "@/db/commands/interviews/restore";
import { inviteInput } from "@/lib/domain/identity/input";
import { changesInput, panelInput, scheduleInput, stretchInput } from "@/lib/domain/interviews/input";
import { startShape, withSetStart } from "@/lib/domain/interviews/start-input";
import { action } from "@/lib/server/action";
import { cancelAndTell } from "@/lib/server/cancelling";
import { replaceLinkAndTell } from "@/lib/server/joining";
import { changePanelAndTell } from "@/lib/server/panel";
import { allowTimeAndTell, rescheduleAndTell } from "@/lib/server/rescheduling";
import { storedLink } from "@/lib/server/tokens";
import { memberScopeOrThrow } from "@/lib/server/viewer";

const thisInterview = inviteInput
  .pick({ organisation: true })
  .extend({ interviewId: scheduleInput.shape.id });

export const changePanelAction = action({
  input: thisInterview.extend({ panel: panelInput }),
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, { interviewId, panel }) => changePanelAndTell(scope, { interviewId, panel }),
  done: (_nothing, { organisation, interviewId }) => ({
    renew: `/w/${organisation}/interviews/${interviewId}`,
  }),
});

export const moveAction = action({
  input: thisInterview.extend({ after: changesInput, ...startShape }).transform(withSetStart),
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, { interviewId, start, after }) => rescheduleAndTell(scope, { interviewId, start, after }),
  done: (_nothing, { organisation, interviewId }) => ({
    renew: `/w/${organisation}/interviews/${interviewId}`,
  }),
});

export const allowTimeAction = action({
  input: thisInterview.extend({ stretch: stretchInput }),
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, { interviewId, stretch }) => allowTimeAndTell(scope, { interviewId, stretch }),
  done: (_nothing, { organisation, interviewId }) => ({
    renew: `/w/${organisation}/interviews/${interviewId}`,
  }),
});

export const cancelAction = action({
  input: thisInterview,
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, { interviewId }) => cancelAndTell(scope, interviewId),
  done: (_nothing, { organisation, interviewId }) => ({
    renew: `/w/${organisation}/interviews/${interviewId}`,
  }),
});

export const restoreAction = action({
  input: thisInterview,
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, { interviewId }) => restoreInterview(scope, interviewId),
  done: (_nothing, { organisation, interviewId }) => ({
    renew: `/w/${organisation}/interviews/${interviewId}`,
  }),
});

export const replaceLinkAction = action({
  input: thisInterview.extend({ linkId: scheduleInput.shape.id }),
  authorise: ({ organisation }) => memberScopeOrThrow(organisation),
  call: (scope, { interviewId, linkId }) =>
    replaceLinkAndTell(scope, { interviewId, link: storedLink(linkId) }),
  done: (_nothing, { organisation, interviewId }) => ({
    renew: `/w/${organisation}/interviews/${interviewId}`,
  }),
});
