export const dynamic = "force-dynamic";

/** Nothing: what any page of this Next version costs. */
export default function Page() {
  return <p>Empty</p>;
}
