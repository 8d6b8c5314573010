import { describe, expect, it } from "vitest";
import { stem } from "./stem";

describe("stem", () => {
  it.each([
    [["retry", "retries", "retried"], "retry"],
    [["cache", "caches", "cached", "caching"], "cach"],
    [["connect", "connects", "connected", "connection", "connections"], "connect"],
    [["validate", "validates", "validation", "validating"], "validat"],
    [["deploy", "deploys", "deployed", "deployment", "deployments"], "deploy"],
    [["idempotent", "idempotency"], "idempotent"],
    [["stop", "stops", "stopped", "stopping"], "stop"],
    [["index", "indexed", "indexing"], "index"],
    [["stream", "streams", "streaming", "stream's"], "stream"],
  ])("brings %j together", (forms, expected) => {
    expect(forms.map(stem)).toEqual(forms.map(() => expected));
  });

  it.each(["status", "process", "api", "429", "thing", "redis"])("leaves %s alone", (word) => {
    expect(stem(word)).toBe(word);
  });
});
