internal import DecantCore

/// Media types by the endings of files: the common ones of blogs, from IANA's registry.
enum MediaType {
  /// The type of a file that could be anything.
  static let unknown = "application/octet-stream"

  /// The media type that the ending of an address tells.
  static func ofFile(at address: WebAddress) -> String {
    let path = address.path.utf8
    guard let dot = path.lastIndex(of: UInt8(ascii: ".")),
      let ending = String(path[path.index(after: dot)...])
    else { return unknown }
    return types[ending.lowercased()] ?? unknown
  }

  private static let types: [String: String] = [
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif",
    "webp": "image/webp", "avif": "image/avif", "svg": "image/svg+xml", "heic": "image/heic",
    "bmp": "image/bmp", "ico": "image/vnd.microsoft.icon", "tif": "image/tiff",
    "tiff": "image/tiff",
    "mp3": "audio/mpeg", "m4a": "audio/mp4", "aac": "audio/aac", "ogg": "audio/ogg",
    "oga": "audio/ogg", "opus": "audio/ogg", "wav": "audio/wav", "flac": "audio/flac",
    "mp4": "video/mp4", "m4v": "video/mp4", "mov": "video/quicktime", "webm": "video/webm",
    "ogv": "video/ogg", "avi": "video/x-msvideo", "mpg": "video/mpeg", "mpeg": "video/mpeg",
    "pdf": "application/pdf", "epub": "application/epub+zip", "zip": "application/zip",
    "gz": "application/gzip", "json": "application/json", "xml": "application/xml",
    "txt": "text/plain", "html": "text/html", "htm": "text/html", "css": "text/css",
    "csv": "text/csv", "md": "text/markdown", "js": "text/javascript", "rtf": "application/rtf",
    "doc": "application/msword", "xls": "application/vnd.ms-excel",
    "ppt": "application/vnd.ms-powerpoint",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text", "woff2": "font/woff2",
  ]
}
