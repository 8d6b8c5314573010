"use client";

import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { joinAction } from "../actions";

export function JoinForm({ token }: { token: string }) {
  const [state, submit, pending] = useFormAction(joinAction);
  return (
    <form action={submit} className="mt-10">
      <input type="hidden" name="token" value={token} />
      {state.message && (
        <p role="alert" className="mb-3 text-danger-text">
          {state.message}
        </p>
      )}
      <Button type="submit" variant="primary" size="large" disabled={pending}>
        Join the interview
      </Button>
    </form>
  );
}
