import SapaCore
import SapaReading
import SapaTestSupport
import Testing

/// What a drawing may hold, and where it is refused.
struct DrawingTests {
  private func findings(_ text: String) -> [Finding] {
    readDrawing(Source(path: "content/map.svg", text: text))
  }

  @Test(arguments: [
    ##"<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0" fill="url(#shade)"/></svg>"##,
    ##"<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg>"##,
    ##"<svg><image href="data:image/png;base64,AAAA"/></svg>"##,
    ##"<svg><style>.a { fill: url( '#b' ) }</style><text>Сапа &amp; тәуекел</text></svg>"##,
    ##"<svg xmlns:i="http://i.example/"><g i:label="C:\maps\a.svg"/></svg>"##,
    ##"<svg xmlns="http://www.w3.org/2000/svg" data-name="Карта"><a href="#a"/></svg>"##,
  ])
  func `a drawing of shapes and text is safe`(text: String) {
    #expect(findings(text) == [])
  }

  @Test(arguments: [
    "<svg>\n  ⟦⟧<script>alert(7)</script></svg>",
    "<svg>⟦⟧<x:script xmlns:x=\"http://www.w3.org/2000/svg\"/></svg>",
    "⟦⟧<svg onload=\"alert(7)\"/>",
    "<svg>⟦⟧<foreignObject/></svg>",
    "<svg>⟦⟧<a href=\"https://evil.example/\"/></svg>",
    "<svg>⟦⟧<a xmlns:l=\"http://www.w3.org/1999/xlink\" l:href=\"java&#10;script:alert(7)\"/></svg>",
    "<svg>⟦⟧<rect fill=\"url(https://evil.example/a)\"/></svg>",
    "<svg>⟦⟧<rect style=\"fill: u\\72l(//evil.example)\"/></svg>",
    "<svg><style>@import 'x.css';⟦⟧</style></svg>",
    "<svg>⟦⟧<set attributeName=\"href\" to=\"javascript:alert(7)\"/></svg>",
    "<svg>⟦⟧<image href=\"data:image/svg+xml;base64,AAAA\"/></svg>",
    "⟦⟧<?xml-stylesheet href=\"https://evil.example/\"?><svg/>",
    "<!DOCTYPE svg ⟦⟧[<!ENTITY a \"b\">]><svg>&a;</svg>",
    "<svg><style>svg{background-image:image-set(\"//evil.example/x\" 1x)}⟦⟧</style></svg>",
    "<svg>⟦⟧<g style=\"background: -webkit-image-set('//evil.example/x' 1x)\"/></svg>",
    "<svg>⟦⟧<img xmlns=\"http://www.w3.org/1999/xhtml\" srcset=\"//evil.example/x 1x\"/></svg>",
    "<svg>⟦⟧<h:p xmlns:h=\"http://www.w3.org/1999/xhtml\"/></svg>",
    "<svg>⟦⟧<source srcset=\"//evil.example/x\"/></svg>",
    "<svg>⟦⟧<a ping=\"https://evil.example/\"/></svg>",
    "<svg>⟦⟧<g xml:base=\"https://evil.example/\"/></svg>",
    "<svg>⟦⟧<button formaction=\"javascript:alert(7)\"/></svg>",
    "<svg><g></⟦⟧svg>", "⟦⟧<html/>", "⟦⟧",
  ])
  func `what a browser would run or load is refused at its place`(marked: String) {
    let sample = MarkedText(marked, path: "content/map.svg")
    let found = readDrawing(sample.source)
    #expect(found.map(\.rule.id) == ["unsafe-file"])
    #expect(found.map(\.span.start) == sample.spans.map(\.start), "\(found.map(\.headline.en))")
  }
}
