namespace Hormesis.Engine.Comparison;

/// <summary>One of two studies cannot be compared: it is missing, unreadable or in another format.</summary>
public sealed class NotComparableException(string message, Exception? cause = null)
    : HormesisException(message, cause);
