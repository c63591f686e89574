"""Bars as a chart of Word's own: sharp at any size, with words for those who cannot see it.

DrawingML charts (ECMA-376 Part 1, 21.2) with their figures inside and no workbook behind them.
"""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import Cm

from assistant.documents.paper import Chart

BRAND = "1D4D5C"
WIDTH = Cm(16)
FRAME = Cm(0.8)
BAR = Cm(0.75)
DRAWN = "http://schemas.openxmlformats.org/drawingml/2006"
_SPACES = (
    f'xmlns:a="{DRAWN}/main" xmlns:c="{DRAWN}/chart"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_SMALL = '<a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="en-GB"/></a:p>'


def add_chart(document: Document, chart: Chart) -> None:
    """Add the bars as a paragraph of their own, with title and summary as alternative text."""
    part = document.part
    uri = part.package.next_partname("/word/charts/chart%d.xml")
    blob = chart_xml(chart).encode()
    made = Part(PackURI(str(uri)), CONTENT_TYPE.DML_CHART, blob, part.package)
    relation = part.relate_to(made, RELATIONSHIP_TYPE.CHART)
    run = document.add_paragraph().add_run()
    run._r.append(parse_xml(_inline(chart, relation, part.next_id)))  # noqa: SLF001 - its own way


def chart_xml(chart: Chart) -> str:
    """Write the part that holds the chart; bars without a value have none."""
    series = (
        '<c:ser><c:idx val="0"/><c:order val="0"/>'
        f'<c:spPr><a:solidFill><a:srgbClr val="{BRAND}"/></a:solidFill></c:spPr>'
        '<c:invertIfNegative val="0"/>'
        f'<c:dLbls><c:txPr>{_SMALL}</c:txPr><c:showLegendKey val="0"/><c:showVal val="1"/>'
        '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>'
        '<c:showBubbleSize val="0"/></c:dLbls>'
        f"<c:cat><c:strLit>{_labels(chart)}</c:strLit></c:cat>"
        f"<c:val><c:numLit>{_values(chart)}</c:numLit></c:val></c:ser>"
    )
    axes = (
        '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling>'
        '<c:delete val="0"/><c:axPos val="l"/><c:majorTickMark val="none"/>'
        f'<c:tickLblPos val="low"/><c:txPr>{_SMALL}</c:txPr><c:crossAx val="2"/></c:catAx>'
        '<c:valAx><c:axId val="2"/><c:scaling><c:min val="0"/></c:scaling><c:delete val="1"/>'
        '<c:axPos val="t"/><c:crossAx val="1"/></c:valAx>'
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<c:chartSpace {_SPACES}><c:roundedCorners val="0"/><c:chart>'
        '<c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart>'
        f'<c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>{series}'
        f'<c:gapWidth val="45"/><c:axId val="1"/><c:axId val="2"/></c:barChart>{axes}'
        '</c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>'
    )


def _labels(chart: Chart) -> str:
    points = enumerate(escape(bar.label) for bar in chart.bars)
    return _points(points, len(chart.bars))


def _values(chart: Chart) -> str:
    points = ((place, str(bar.value)) for place, bar in enumerate(chart.bars) if bar.value)
    return _points(points, len(chart.bars))


def _points(points: Iterable[tuple[int, str]], count: int) -> str:
    written = (f'<c:pt idx="{place}"><c:v>{value}</c:v></c:pt>' for place, value in points)
    return f'<c:ptCount val="{count}"/>{"".join(written)}'


def _inline(chart: Chart, relation: str, number: int) -> str:
    """Write the frame in which the chart stands in the text."""
    height = FRAME + BAR * len(chart.bars)
    words = quoteattr(f"{chart.title}. {chart.summary} The table that follows has the figures.")
    return (
        '<w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        f' xmlns:wp="{DRAWN}/wordprocessingDrawing" {_SPACES}>'
        f'<wp:inline><wp:extent cx="{WIDTH}" cy="{height}"/>'
        f'<wp:docPr id="{number}" name="Chart {number}" descr={words}/>'
        f'<a:graphic><a:graphicData uri="{DRAWN}/chart"><c:chart r:id="{relation}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
