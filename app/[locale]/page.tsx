export default function OverviewPage() {
  return <h1>Akimetrics</h1>;
}
