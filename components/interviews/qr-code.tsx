import { Fold } from "../questions/fold";
import { qrPath } from "./qr-path";

/** A link as a picture for a phone's camera, folded away until it is wanted. `of` names the link. */
export function QrCode({ of, link }: { of: string; link: string }) {
  const { width, path } = qrPath(link);
  return (
    <div className="print:hidden">
      <Fold
        label={
          <>
            QR code<span className="sr-only"> of the {of}</span>
          </>
        }
      >
        {/* Dark on light in every theme: many cameras do not read the inverse. */}
        <svg
          role="img"
          aria-label={`QR code of the ${of}`}
          viewBox={`0 0 ${width} ${width}`}
          shapeRendering="crispEdges"
          className="size-48 rounded-control border border-line forced-color-adjust-none"
        >
          <rect width={width} height={width} fill="#fff" />
          <path d={path} fill="#000" />
        </svg>
      </Fold>
    </div>
  );
}
