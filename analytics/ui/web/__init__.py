"""What the server does before Streamlit answers: guards, the pages' HTML, probes, the address to share."""
