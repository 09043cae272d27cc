internal import HTML

/// The dash that stands where a number may not be seen or was not measured; it fits under the narrowest column.
enum Absence {
  static func markup(at place: Place, y: Int) -> HTML {
    """
    <svg x="\(place.percent)" y="\(y)" overflow="visible"><path class="chart-absent" d="M-2.5 0h5"/></svg>
    """
  }
}
