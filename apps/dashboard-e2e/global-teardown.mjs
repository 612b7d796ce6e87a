export default async function teardown() {
  await globalThis.testBrowser.close();
  await globalThis.testServer.stop();
}
