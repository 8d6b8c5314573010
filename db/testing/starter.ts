import { startEmbedded } from "../embedded";

// A process of its own that starts the embedded server, says so, and stops it when its input ends.
async function main(): Promise<void> {
  const [folder = ""] = process.argv.slice(2);
  const { joined, port, stop } = await startEmbedded({ dataFolder: folder, fsync: false });
  process.stdout.write(`${JSON.stringify({ joined, port })}\n`);
  process.stdin.resume();
  process.stdin.once("end", () => void stop().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  process.stdout.write(`${JSON.stringify({ error: String(error) })}\n`);
  process.exit(1);
});
